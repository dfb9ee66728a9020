#!/usr/bin/env python3
"""Leaves out of CLD2's largest table what a text in Latin or Cyrillic letters cannot meet.

  packaging/cld2_scripts.py IN.cc OUT.cc    IN is cld2_generated_quadchrome_2.cc of the pinned source

premod asks CLD2 for languages written in Latin and Cyrillic letters only. A fifth of the table's rows are groups of
letters of other scripts. They become zero, which packs to nothing: what the download weighs, not what the file does.
"""
import re, sys, unicodedata

ROW = re.compile(r'(\s*\{\{)(0x[0-9a-f]{8}(?:,0x[0-9a-f]{8}){3})(\}\},\s*//\s*(?:\[\w+\])?)(.*)')
LEFT_OUT = ('DEVANAGARI', 'ARABIC', 'HEBREW', 'BENGALI')


def is_kept(letters):
    """letters: a group as the table's comment writes it, `_` for a border of a word."""
    first = next((c for c in letters if c != '_' and c.isalpha()), '')
    return not first or unicodedata.name(first, '').split(' ')[0] not in LEFT_OUT


def main():
    left_out = 0
    with open(sys.argv[1], encoding='utf-8') as file:
        lines = file.read().split('\n')
    for number, line in enumerate(lines):
        row = ROW.fullmatch(line)
        if not row:
            continue
        values, groups = row[2].split(','), [group.strip() for group in re.split(r', ?', row[4].strip())]
        for at, group in enumerate(groups[:4]):
            if int(values[at], 16) and not is_kept(group):
                values[at] = '0x00000000'
                left_out += 1
        lines[number] = row[1] + ','.join(values) + row[3] + row[4]
    if left_out < 30_000:
        sys.exit(f'cld2_scripts: error: {left_out} rows left out; this is another table')
    with open(sys.argv[2], 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines))


main()
