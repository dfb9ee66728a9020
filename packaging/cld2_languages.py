#!/usr/bin/env python3
"""Leaves out of CLD2's tables the languages that premod does not ask for.

  packaging/cld2_languages.py SOURCES OUT    SOURCES is the folder `internal` of the pinned source

premod names a dozen languages and tells them from their kin (core/src/widget/texts/foreign_text.cpp). The tables hold
eighty, and a third of what the command weighs packed. Here a row loses the votes of other languages, a row without
votes becomes zero, which packs to nothing, and rows that have come to say the same share one entry.
"""
import collections, os, re, sys, unicodedata

TABLES = {'quadgrams': 100_000, 'cld2_generated_deltaoctachrome': 5_000, 'cld2_generated_distinctoctachrome': 400}
KEPT = set('''ENGLISH RUSSIAN SPANISH PORTUGUESE UKRAINIAN FRENCH GERMAN ITALIAN POLISH DUTCH TURKISH INDONESIAN
GALICIAN CATALAN BELARUSIAN BULGARIAN SERBIAN MACEDONIAN KAZAKH MALAY JAVANESE SUNDANESE AZERBAIJANI'''.split())

ROW = re.compile(r'(\s*\{\{)(0x[0-9a-f]{8}(?:,0x[0-9a-f]{8}){3})(\}\},\s*//\s*(?:\[\w+\])?)(.*)')
ENTRIES = re.compile(r'(static const uint32 (\w+)Ind\[)(\d+)(\] = \{\n)(.*?)\n *\};', re.DOTALL)


def language_numbers(sources):
    """By script, Latin or another: the languages that the numbers in a table's entries mean."""
    with open(f'{sources}/generated_language.cc', encoding='utf-8') as file:
        text = file.read()
    tables = []
    for name in ('kPLangToLanguageLatn', 'kPLangToLanguageOthr'):
        body = text[text.index(f'{name}[256] = {{'):]
        tables.append(re.findall(r'^\s*(\w+),', body[:body.index('};')], re.MULTILINE))
    return tables


def is_latin(letters):
    """letters: a group as the table's comment writes it, `_` for a border of a word."""
    first = next((c for c in letters if c != '_' and c.isalpha()), 'a')
    return unicodedata.name(first, '').startswith('LATIN')


def kept_votes(entry, names):
    """An entry is three numbers of languages and one of a distribution among them."""
    out = entry & 0xff
    for shift in (8, 16, 24):
        number = entry >> shift & 0xff
        if number and names[number] in KEPT:
            out |= number << shift
    return out if out > 0xff else 0


def rewrite(text, latin, other, least):
    found = ENTRIES.search(text)
    name, entries = found[2], [int(word, 16) for word in re.findall(r'\b0x[0-9a-f]{8}\b', re.sub('//.*', '', found[5]))]
    if len(entries) != int(found[3]):
        sys.exit(f'cld2_languages: error: {name} has {len(entries)} entries, not {found[3]}')
    key_mask = int(re.search(rf'{name}KeyMask = (0x[0-9a-f]+)', text)[1], 16)
    rows, uses = [], collections.Counter()
    for row in ROW.finditer(text, 0, found.start()):
        groups = [group.strip() for group in re.split(r', ?', row[4].strip())] + [''] * 4
        kept = []
        for at, value in enumerate(int(word, 16) for word in row[2].split(',')):
            votes = value and kept_votes(entries[value & ~key_mask], latin if is_latin(groups[at]) else other)
            kept.append((value & key_mask, votes))
            uses[votes] += 1
        rows.append((row, kept))
    del uses[0]
    if sum(uses.values()) < least:
        sys.exit(f'cld2_languages: error: {name} keeps {sum(uses.values())} rows; this is another table')
    order = [0, 0] + [votes for votes, _ in sorted(uses.items(), key=lambda use: (-use[1], use[0]))]
    place = {votes: at for at, votes in enumerate(order) if votes}
    out, end = [], 0
    for row, kept in rows:
        values = ','.join(f'0x{key | place[votes] if votes else 0:08x}' for key, votes in kept)
        out += [text[end:row.start()], row[1], values, row[3], row[4]]
        end = row.end()
    out += [text[end:found.start()], found[1], str(len(order)), found[4],
            ',\n'.join(f'0x{votes:08x}' for votes in order), '};', text[found.end():]]
    return re.sub(rf'({name}SizeOne = )\d+', rf'\g<1>{len(order)}', ''.join(out), count=1)


def main():
    sources, folder = sys.argv[1:]
    latin, other = language_numbers(sources)
    for name, least in TABLES.items():
        # quadgrams.cc is a copy of the table that the distribution's library has.
        origin = 'cld2_generated_quadchrome_2' if name == 'quadgrams' else name
        with open(f'{sources}/{origin}.cc', encoding='utf-8') as file:
            text = rewrite(file.read(), latin, other, least)
        with open(os.path.join(folder, f'{name}.cc'), 'w', encoding='utf-8') as file:
            file.write(text)


main()
