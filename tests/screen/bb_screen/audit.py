# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""What everything that one can get at must say of itself: what it is, how it is called, how it is."""

from .eyes import Role, State

# What passes the focus on to what is in it; nobody lands on these.
PASSES_FOCUS_ON = {Role.LIST, Role.SCROLL_PANE, Role.PANEL, Role.GROUPING}

# Roles that tell a person nothing about what to do with a thing.
SAY_NOTHING = {Role.INVALID, Role.UNKNOWN, Role.EXTENDED, Role.FILLER, Role.PANEL, Role.REDUNDANT_OBJECT}

# Without these nobody hears whether it is on, or can be written in. (A choice of libadwaita's tells
# it of the one that is on and of those that have been.)
STATES = {Role.CHECK_BOX: State.CHECKABLE,
          Role.CHECK_MENU_ITEM: State.CHECKABLE, Role.RADIO_MENU_ITEM: State.CHECKABLE,
          Role.TEXT: State.EDITABLE}


def actionable(window):
    """All that can be reached or pressed; the inside of a choice is the toolkit's own."""
    inside = {node.path for choice in window.find_all(Role.COMBO_BOX)
              for node in choice.walk() if node.path != choice.path}
    return [node for node in window.find_all() if node.path not in inside
            and ((node.has(State.FOCUSABLE) and node.role not in PASSES_FOCUS_ON)
                 or node.can_be_pressed)]


def says_twice(name):
    """Whether a name is the same words two times, as of a row whose caption is drawn in two sizes."""
    words = name.split()
    half = len(words) // 2
    return len(words) > 1 and words[:half] == words[half:]


def fault(node):
    """What is wrong with the way a thing presents itself, or None."""
    if not node.name.strip():
        return 'has no name'
    if says_twice(node.name):
        return 'says its name twice'
    if node.role in SAY_NOTHING:
        return 'has a role that says nothing'
    if node.role in STATES and not node.has(STATES[node.role]):
        return f'lacks the state {STATES[node.role].value_nick}'
    if node.description.strip() and node.description in node.name:
        return 'has a description that repeats its name'
    return None


def expect_sound(program, part=''):
    """Fails with each thing in the window that does not say all that it must."""
    faults = [f'{node} at {node.extents} {fault(node)}' for node in actionable(program.window)
              if fault(node)]
    assert not faults, f'{part}: ' + '; '.join(faults)
