#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bouwbord authors
# SPDX-License-Identifier: EUPL-1.2

"""Eight copies come back under eight names, and become one board; and back, and again."""

import re

from bb_screen import hands, tap
from bb_screen.board import Board
from bb_screen.colleagues import Colleague
from bb_screen.eyes import Role, State, wait_until

JOURNEYS = 'blocks/customer-journeys'   # 1
LANGUAGE = 'blocks/plain-language'      # 3
STANDARDS = 'blocks/service-standards'  # 28

# Who, under which name the file comes back, and what they changed; of the first two the owner of
# the board said something else meanwhile.
COPIES = (
    ('Anna', 'bord van Anna', {f'{STANDARDS}/status': 'done'}),
    ('Bo', 'bord - kopie', {f'{JOURNEYS}/owner': 'Webteam'}),
    ('Chris', 'Kopie van bord', {f'{JOURNEYS}/notes': 'First the move'}),
    ('Dewi', 'bord_definitief_v3', {f'{LANGUAGE}/status': 'done', f'{LANGUAGE}/rank': 'i'}),
    ('Eva', 'Terug van Noord', {f'{JOURNEYS}/due': '2027-03-01'}),
    ('Fin', 'bord 2027-05-11', {'challenges/right-first-time/chosen': True}),
    ('Gus', 'zzz', {'project/notes': 'See you on Monday'}),
    (None, 'bord (oud)', {}),   # brings nothing, so nobody offers it
)
N_BESIDE = len(COPIES) - 1
N_CHANGES, N_TO_LOOK_AT = 7, 2


def send_all(desk):
    """The project with what came back beside it."""
    (desk.folder / 'work').mkdir()
    path = desk.new_file('work/bord.bouwbord', b1='ambition', b28='in-progress')
    for number, (who, name, changes) in enumerate(COPIES):
        colleague = Colleague(path, f'colleague{number}', who)
        for place, value in changes.items():
            colleague.write(place, value)
        desk.not_ours.add(colleague.send(desk.folder / 'work' / f'{name}.bouwbord'))
    owner = Colleague(path, 'owner')
    owner.write(f'{STANDARDS}/status', 'ambition').write(f'{JOURNEYS}/owner', 'Balie')
    desk.not_ours.add(owner.send(path))
    return path


def summary(desk, n_copies):
    copies = desk.texts.ngettext('%u copy', '%u copies', n_copies).replace('%u', str(n_copies))
    changes = desk.texts.ngettext('%1$u change from %2$s', '%1$u changes from %2$s', N_CHANGES)
    return (changes.replace('%1$u', str(N_CHANGES)).replace('%2$s', copies) + ', ' +
            desk.say('%u to look at', N_TO_LOOK_AT))


def press(program, english, context=None, **words):
    """Presses the one button that is called so."""
    name = program.desk.text(english, context)
    for sign, word in words.items():
        name = name.replace(f'%{sign}', str(word))
    program.window.wait_for(Role.BUTTON, name, State.SENSITIVE)
    Board(program).rest()
    hands.click(program.window.wait_for(Role.BUTTON, name).middle)


def gather(program, n_copies):
    press(program, 'Gather %u', 'copies', u=n_copies)
    program.window.wait_gone(Role.DIALOG)
    program.window.wait_for(None, summary(program.desk, n_copies))


def expect_gathered(program, path):
    board = Board(program)
    board.expect(3, 'done')
    for number in (1, 28):
        wait_until(lambda: program.desk.text('changed twice') in board.card(number).name,
                   f'{board.card(number)} to be marked')
    wait_until(lambda: '(2 ' in program.desk.run('check', path), 'two conflicts to be saved')


def expect_as_before(program, path):
    board = Board(program)
    board.expect(3, 'none', 1, 1)
    board.expect(28, 'ambition')
    wait_until(lambda: '(' not in program.desk.run('check', path), 'the conflicts to go')


def eight_copies_become_one_board(desk):
    path = send_all(desk)
    program = desk.start(path)
    press(program, 'Look…')
    program.window.wait_for(Role.DIALOG)
    for who, _, _ in COPIES[:N_BESIDE]:
        program.window.wait_for(Role.LABEL, who)
    gather(program, N_BESIDE)
    expect_gathered(program, path)

    press(program, 'Take back')
    expect_as_before(program, path)

    hands.press('ctrl+shift+o')
    program.attend(desk.text('Gather returned copies'))
    program.window.wait_for(Role.TABLE_ROW, re.compile('^bord_definitief'))
    hands.press('ctrl+a', 'Return')
    wait_until(lambda: len(program.windows()) == 1, 'the dialog to close')
    program.attend('Plan')
    program.window.wait_for(Role.LABEL, desk.text('Unknown', 'person'))
    program.window.wait_for(Role.LABEL, desk.text('Nothing new'))
    gather(program, len(COPIES))
    expect_gathered(program, path)


def a_choice_is_made_in_the_sheet(desk):
    """By key: what Anna says shall hold; on that card nothing is left to look at."""
    path = send_all(desk)
    program = desk.start(path)
    press(program, 'Look…')
    board = Board(program)
    more = desk.say('What %s contradicts', 'bord van Anna.bouwbord')
    program.window.wait_for(Role.TOGGLE_BUTTON, more, State.SENSITIVE)
    board.go_to(Role.TOGGLE_BUTTON, more)
    hands.press('space')
    choice = program.window.wait_for(Role.RADIO_BUTTON, re.compile(board.label('done')))
    hands.press('Tab')
    program.wait_focus(Role.RADIO_BUTTON, desk.text('Both', 'choice'))
    hands.press('Left')
    program.wait_focus(Role.RADIO_BUTTON, choice.name)
    hands.press('space')
    wait_until(lambda: choice.again().has(State.CHECKED), 'the value to be chosen')
    gather(program, N_BESIDE)
    board.expect(28, 'done')
    wait_until(lambda: '(1 ' in desk.run('check', path), 'one conflict to be saved')


def a_copy_of_what_is_open_is_offered(desk):
    path = send_all(desk)
    program = desk.start(path)
    desk.launch(desk.folder / 'work' / 'bord_definitief_v3.bouwbord').wait_end()
    program.attend('Plan')
    program.window.wait_for(Role.ALERT, desk.text('Another copy'))
    hands.press('Return')
    press(program, 'Gather %u', 'copies', u=1)
    Board(program).expect(3, 'done')


def a_conflicting_copy_comes_in_by_itself(desk):
    """Put beside the project by a program that keeps folders in step."""
    (desk.folder / 'work').mkdir()
    path = desk.new_file('work/bord.bouwbord', b1='ambition')
    program = desk.start(path)
    name = "bord (Fatima's conflicted copy 2027-05-11).bouwbord"
    colleague = Colleague(path, 'fatima', 'Fatima')
    colleague.write(f'{LANGUAGE}/status', 'done').write(f'{LANGUAGE}/rank', 'i')
    desk.not_ours.add(colleague.send(desk.folder / 'work' / name))
    board = Board(program)
    board.expect(3, 'done')
    program.window.wait_for(None, re.compile('Fatima'))
    hands.press('ctrl+z')
    board.expect(3, 'done')


if __name__ == '__main__':
    tap.run('returned', eight_copies_become_one_board, a_choice_is_made_in_the_sheet,
            a_copy_of_what_is_open_is_offered, a_conflicting_copy_comes_in_by_itself)
