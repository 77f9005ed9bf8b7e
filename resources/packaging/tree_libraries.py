# SPDX-License-Identifier: GPL-3.0-or-later
"""The libraries of a tree: what the programs link, what those link and what they load by name."""
import os
import re
import shutil

from tree_common import TOP, Failure, output, run

# Libraries that others load by name, in the library folder of the system, and where they go in the tree.
LOADED = {
    'libqpdf.so.29': '',  # app/files/ur-qpdf.c
    'gtk-4.0/4.0.0/printbackends/libprintbackend-cups.so': 'gtk-4.0/4.0.0/printbackends',
    'gtk-4.0/4.0.0/printbackends/libprintbackend-file.so': 'gtk-4.0/4.0.0/printbackends',
}

# So are these, of the packages that .ci/packages says to carry.
INPUT_METHODS = ('gtk-4.0/4.0.0/immodules/libim-fcitx5.so', 'gtk-4.0/4.0.0/immodules/libim-ibus.so')

# What is linked for something that these programs do not do, and is large, or brings what is: in its place is a library of
# the same name whose functions do nothing and return this number, with which the one that is called first fails.  So these
# do not work:
STAND_INS = {
    # encodings of XML and HTML that the C library does not know; the tables of ICU are 31 MB
    'libicuuc.so': 0,
    # signing on by Kerberos, to a print server elsewhere that asks for it
    'libgssapi_krb5.so': -1,
    # looking for printers in the network without the system's CUPS, which has found them already
    'libavahi-client.so': 0,
    'libavahi-common.so': 0,
    # signatures in PDF files, of which nothing is asked
    'libnss3.so': 0,
    'libnssutil3.so': 0,
    'libsmime3.so': 0,
    'libplc4.so': 0,
    'libplds4.so': 0,
    'libnspr4.so': 0,
    # smart cards, and names of print servers that are not in ASCII
    'libp11-kit.so': 0,
    'libidn2.so': 0,
    'libunistring.so': 0,
    # pictures in TIFF, of which the program shows none, nor does a document
    'libtiff.so': 0,
    # archives of other kinds than those that documents are
    'libzstd.so': 0,
    'liblz4.so': 0,
    # OpenGL, which says here that there is none: the window is drawn without it (ui/main.c)
    'libepoxy.so': 0,
    # names of disks, for mounting them
    'libblkid.so': 0,
    # fonts of web pages (WOFF 2), and those with rules of Graphite's for scripts that none of these is for
    'libbrotlidec.so': 0,
    'libgraphite2.so': 0,
    # all of OpenSSL but MD5, which is in WRITTEN
    'libcrypto.so': 0,
    # recordings of GTK's drawing
    'libcairo-script-interpreter.so': 0,
}

# Those that do what they should, and are written for it.
WRITTEN = {
    'libcrypto.so': 'stand-in-md5.c',
}


def get_folder():
    """/usr/lib/x86_64-linux-gnu"""
    return '/usr/lib/' + output('cc', '-print-multiarch').strip()


def get_needed(path):
    return re.findall(r'\(NEEDED\).*\[(.*)\]', output('readelf', '-dW', path))


def get_loader(path):
    return re.search(r'interpreter: (.*)\]', output('readelf', '-lW', path))[1]


def make_launcher(path, loader):
    """What starts a program by this loader; it has no C library, and the compiler is not to think of one."""
    run('cc', '-Os', '-Wall', '-Wextra', '-Werror', '-static', '-no-pie', '-nostdlib', '-ffreestanding', '-fno-stack-protector',
        '-fno-asynchronous-unwind-tables', '-fno-tree-loop-distribute-patterns', '-Wl,--build-id=none,-z,noexecstack', '-s',
        f'-DLOADER="{loader}"', os.path.join(TOP, 'resources/packaging/launcher.c'), '-o', path)


def is_stand_in(name):
    return name.split('.so')[0] + '.so' in STAND_INS


class Finder:
    """Finds a library by its name, in these folders and then where the system's loader does."""

    def __init__(self, folders):
        self.folders = folders
        self.cache = {}
        for line in output('/sbin/ldconfig', '-p').splitlines():
            match = re.match(r'\s+(\S+) \((libc6,[^)]*)\) => (\S+)', line)
            if match and ('x86-64' in match[2] or 'AArch64' in match[2] or '64bit' in match[2]):
                self.cache.setdefault(match[1], match[3])

    def find(self, name):
        for folder in self.folders:
            if os.path.exists(os.path.join(folder, name)):
                return os.path.join(folder, name)
        if name not in self.cache:
            raise Failure(f'The library {name} is not installed.')
        return self.cache[name]


def fetch(folder):
    """Unpacks the packages that are to be carried."""
    with open(os.path.join(TOP, '.ci/packages'), encoding='utf-8') as file:
        packages = [line.split()[0] for line in file if line.split()[1:] == ['carry']]
    os.makedirs(folder, exist_ok=True)
    run('apt-get', '-q', 'download', *packages, cwd=folder)
    for name in sorted(os.listdir(folder)):
        if name.endswith('.deb'):
            run('dpkg-deb', '-x', os.path.join(folder, name), os.path.join(folder, 'root'))


def get_input_methods(folder, system):
    """Paths of the modules, and where they go."""
    paths = [os.path.join(folder, 'root', system.lstrip('/'), name) for name in INPUT_METHODS]
    if not all(map(os.path.exists, paths)):
        fetch(folder)
    return [(path, os.path.dirname(name)) for path, name in zip(paths, INPUT_METHODS)]


def get_undefined(path):
    """The symbols that a library or program lacks, as NAME or NAME@VERSION."""
    return {line.split()[-1] for line in output('nm', '-D', '--undefined-only', path).splitlines()}


def get_defined(path):
    """The symbols that it has, with their kinds."""
    return {line.split()[-1].replace('@@', '@'): line.split()[-2]
            for line in output('nm', '-D', '--defined-only', path).splitlines() if len(line.split()) > 2}


def make_function(name, kind, result):
    if kind in 'BDR':
        return f'void *{name}[64];'
    if name.startswith('ucnv_open_'):  # tells what went wrong by its second argument: that its tables are not there
        return f'void *{name} (const char *name, int *code) {{ *code = 4; return 0; }}'
    return f'long {name} (void) {{ return {result}; }}'


def make_stand_in(path, real, users):
    """A library that has what these others take from the real one."""
    defined = get_defined(real)
    wanted = sorted(set().union(*map(get_undefined, users)) & set(defined))
    library = os.path.basename(path).split('.so')[0] + '.so'
    code = '\n'.join(make_function(symbol.split('@')[0], defined[symbol], STAND_INS[library]) for symbol in wanted)
    options = ['-nostdlib', '-w']
    if library in WRITTEN:
        with open(os.path.join(TOP, 'resources/packaging', WRITTEN[library]), encoding='utf-8') as file:
            code = file.read()
        options = output('pkg-config', '--cflags', '--libs', 'glib-2.0').split()
    versions = {}
    for symbol in wanted:
        name, _, version = symbol.partition('@')
        versions.setdefault(version, []).append(name)
    script = ''.join(f'{version} {{ global: {"; ".join(names)}; }};\n' for version, names in sorted(versions.items()) if version)
    for suffix, text in (('.c', code + '\n'), ('.map', script)):
        with open(path + suffix, 'w', encoding='utf-8') as file:
            file.write(text)
    run('cc', '-shared', '-fPIC', '-Os', '-s', '-Wl,--build-id=none', f'-Wl,-soname,{os.path.basename(path)}',
        *([f'-Wl,--version-script={path}.map'] if script else []), path + '.c', '-o', path, *options)
    if set(wanted) - set(get_defined(path)):
        raise Failure(f'{os.path.basename(path)} does not stand in for all that is taken from {real}.')
    os.unlink(path + '.c')
    os.unlink(path + '.map')


def copy(source, target):
    """Byte for byte: they are stripped already, and can be held against what the system has (tree_data.py changes a name in two)."""
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copyfile(source, target)


def find_all(objects, finder):
    """What these need, and what that needs: libraries by name, and those that something stands in for."""
    found, stand_ins = {}, {}
    waiting = [name for path in objects for name in get_needed(path)]
    while waiting:
        name = waiting.pop()
        if is_stand_in(name):
            stand_ins[name] = finder.find(name)
        elif name not in found:
            found[name] = finder.find(name)
            waiting += get_needed(found[name])
    return found, stand_ins


def place(tree, programs, folder, with_input_methods):
    """Fills lib/; returns the name of the loader."""
    system = get_folder()
    loader = get_loader(programs[0])
    loaded = [(os.path.join(system, name), place) for name, place in LOADED.items()]
    if with_input_methods:
        loaded += get_input_methods(folder, system)
    finder = Finder([os.path.join(folder, 'root', system.lstrip('/'))])
    found, stand_ins = find_all([*programs, *(path for path, _ in loaded)], finder)
    found[os.path.basename(loader)] = loader
    for name, path in sorted(found.items()):
        copy(path, os.path.join(tree, 'lib', name))
    for path, where in loaded:
        copy(path, os.path.join(tree, 'lib', where, os.path.basename(path)))
    for name, path in sorted(stand_ins.items()):
        make_stand_in(os.path.join(tree, 'lib', name), path, list(found.values()))
    return os.path.basename(loader)


def get_objects(tree):
    """Everything that is loaded or run, but the programs that start others."""
    for top in ('lib', 'libexec'):
        for folder, folders, names in os.walk(os.path.join(tree, top)):
            folders.sort()
            for name in sorted(names):
                with open(os.path.join(folder, name), 'rb') as file:
                    if file.read(4) == b'\x7fELF':
                        yield os.path.join(folder, name)


def check(tree):
    """Nothing is linked that is not in the tree."""
    there = set(os.listdir(os.path.join(tree, 'lib')))
    for path in get_objects(tree):
        missing = set(get_needed(path)) - there
        if missing:
            raise Failure(f'{path} needs {", ".join(sorted(missing))}, which the tree does not have.')
