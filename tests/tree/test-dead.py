# SPDX-License-Identifier: GPL-3.0-or-later
"""A function leaves its file because another file needs it.

What nobody calls is read, documented and mended for nothing, and what only tests call is kept alive
by them alone.  Both are found by their names, in the text of the sources and templates.
"""
import collections
import re

import tap

case = tap.Cases()
DEFINED = re.compile(r'^((?:[A-Za-z_][\w \*]*?)\n)(\w+) \([^;{]*?\)\n\{', re.MULTILINE)
DECLARED = re.compile(r'^(?!typedef\b)[A-Za-z_][\w \*]*[ \*](\w+) \([^;{}]*?\)[^;{}()]*(?:\([^;{}]*?\))?;', re.MULTILINE)
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
PROGRAMS = tap.tracked('app/*.[ch]', 'ui/*.[ch]', 'ui/*.ui', 'ui/*.xml')
TESTS = tap.tracked('tests/*.[ch]')
# What comes before a function of a library, and is called by that library.
STANDS_IN = re.compile(r'lxw_|zip[A-Z]')
# What only tests call, and why they must.
KEPT = {
    'ur_pages_dump': 'layouts are compared as text',
    'ur_poster_get_scene': 'layouts are compared as text',
    'ur_slides_get_scene': 'layouts are compared as text',
    'ur_print_view_get_pages': 'the preview is compared with what is printed',
    'ur_window_get_report': 'what is on show is compared with the report',
    'ur_session_get_n_documents': 'a report that no window shows is no longer in memory',
    'ur_print_job_set_patience': 'nobody waits minutes for a printer that does not answer',
}


def text_of(path):
    """The code of a file, without comments and without what only declares a function."""
    text = COMMENT.sub('', tap.read(path))
    return DECLARED.sub('', text) if path.endswith('.h') else DEFINED.sub(r'\1{', text)


def count(paths):
    """How often each name is used, by file."""
    return {path: collections.Counter(re.findall(r'\bur_\w+', text_of(path))) for path in paths}


def defined():
    """Every function that its file lets others call, with that file."""
    return {match[2]: path for path in PROGRAMS if path.endswith('.c')
            for match in DEFINED.finditer(tap.read(path))
            if 'static' not in match[1] and match[2] != 'main' and not STANDS_IN.match(match[2])}


IN_PROGRAMS = count(PROGRAMS)
IN_TESTS = count(TESTS)


def users(name, where):
    return {path for path, names in where.items() if names[name] > 0}


@case
def every_function_is_called_by_the_programs():
    dead = [f'{path}: {name}' for name, path in defined().items()
            if not users(name, IN_PROGRAMS) and name not in KEPT]
    assert not dead, 'called by nobody, or by tests only:\n' + '\n'.join(dead)


@case
def functions_that_one_file_needs_are_static():
    own = [f'{path}: {name}' for name, path in defined().items()
           if users(name, IN_PROGRAMS) == {path} and not users(name, IN_TESTS)]
    assert not own, 'called in their own file only:\n' + '\n'.join(own)


@case
def what_is_kept_for_tests_is_called_by_tests_only():
    files = defined()
    stale = [name for name in KEPT if name not in files or users(name, IN_PROGRAMS) or not users(name, IN_TESTS)]
    assert not stale, ', '.join(stale)


@case
def every_function_that_is_declared_is_there():
    known = defined()
    ghosts = [f'{path}: {name}' for path in PROGRAMS if path.endswith('.h')
              for name in DECLARED.findall(COMMENT.sub('', tap.read(path)))
              if name.startswith('ur_') and name not in known and not re.search(r'_(get_type|quark)$', name)]
    assert not ghosts, 'declared but defined nowhere:\n' + '\n'.join(ghosts)


case.run()
