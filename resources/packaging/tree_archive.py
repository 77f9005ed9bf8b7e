# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tree is handed on in: an archive, a package in the form of the store, an archive of fonts."""
import os
import shutil
import subprocess

from tree_common import ID, TOP, Failure, output, run, write

FONTS = '/usr/share/fonts/opentype/noto'
FACES = ('NotoSansCJK-Regular.ttc', 'NotoSansCJK-Bold.ttc', 'NotoSerifCJK-Regular.ttc', 'NotoSerifCJK-Bold.ttc')


def walk(top):
    """Every folder and file below it, in one order."""
    for folder, folders, names in os.walk(top):
        folders.sort()
        yield folder
        for name in sorted(names):
            yield os.path.join(folder, name)


def get_time():
    """When the sources were last changed, which is what every file says of itself."""
    given = os.environ.get('SOURCE_DATE_EPOCH')
    if given:
        return int(given)
    try:
        return int(output('git', '-C', TOP, 'log', '-1', '--format=%ct'))
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        raise Failure('These sources have no history: say in SOURCE_DATE_EPOCH of when they are.') from error


def set_modes(top):
    time = get_time()
    for path in walk(top):
        runs = os.path.isdir(path) or os.path.basename(os.path.dirname(path)) in ('bin', 'libexec') \
            or os.path.basename(path).startswith('ld-linux') or os.path.basename(path) == 'start.sh'
        os.chmod(path, 0o755 if runs else 0o644)
        os.utime(path, (time, time))


def check_names(top):
    """A stick has often a file system that knows no links, nor two names that differ in their case alone."""
    seen = set()
    for path in walk(top):
        name = os.path.relpath(path, top)
        if os.path.islink(path):
            raise Failure(f'{name} is a link.')
        if name.lower() in seen or set(name) & set('<>:"\\|?*'):
            raise Failure(f'{name} cannot be on every file system.')
        seen.add(name.lower())


def measure(top):
    return sum(os.path.getsize(path) for path in walk(top) if os.path.isfile(path))


def pack(path, folder, *names):
    time = get_time()
    tar = ['tar', '--sort=name', '--format=gnu', '--owner=0', '--group=0', '--numeric-owner', f'--mtime=@{time}', '-C', folder,
           '-cf', '-', *names]
    with subprocess.Popen(tar, stdout=subprocess.PIPE) as process:
        # one thread and a fixed window: what is written does not depend on the machine
        run('zstd', '-q', '-f', '-19', '--single-thread', '-o', path, stdin=process.stdout)
    if process.returncode != 0:
        raise Failure(f'{path} could not be written.')
    return path


def get_maintainer():
    """Who hands it on, said as for every Debian package; the project has no address of its own."""
    name, address = os.environ.get('DEBFULLNAME'), os.environ.get('DEBEMAIL')
    if name and address:
        return f'{name} <{address}>'
    with open(os.path.join(TOP, 'resources/packaging/debian/control.in'), encoding='utf-8') as file:
        return next(line.split(': ')[1].strip() for line in file if line.startswith('Maintainer: '))


def make_deb(top, out, version, arch):
    """No scripts, no dependencies, and everything in one folder."""
    root = os.path.join(out, 'deb')
    shutil.rmtree(root, ignore_errors=True)
    place = os.path.join(root, 'opt/apps', ID)
    os.makedirs(os.path.dirname(place))
    shutil.copytree(top, place)
    for name in ('README.txt', 'start.sh'):  # installed it is run where it is
        os.unlink(os.path.join(place, name))
    write(os.path.join(root, 'DEBIAN/control'), f'''Package: {ID.lower()}
Version: {version}
Architecture: {arch}
Maintainer: {get_maintainer()}
Installed-Size: {measure(top) // 1024}
Section: utils
Priority: optional
Description: reader for the yearly work reports of trade unions
 工会报告：阅读工会年度工作报告，数字逐句可查，图表可存为图片，摘要可打印。
 .
 It carries all that it needs, in /opt/apps/{ID}.
''')
    set_modes(root)
    path = os.path.join(out, f'{ID.lower()}_{version}_{arch}.deb')
    # xz, which the dpkg of older systems reads
    run('dpkg-deb', '--root-owner-group', '-Zxz', '--threads-max=1', '-b', root, path,
        env={**os.environ, 'SOURCE_DATE_EPOCH': str(get_time())})
    shutil.rmtree(root)
    return path


def make_fonts(out):
    """Unpacked where the tree was, they are in its files/share/fonts."""
    folder = os.path.join(out, 'fonts')
    shutil.rmtree(folder, ignore_errors=True)
    place = os.path.join(folder, ID, 'files/share/fonts')
    os.makedirs(place)
    for name in FACES:
        if not os.path.exists(os.path.join(FONTS, name)):
            raise Failure(f'{FONTS}/{name} is not installed: install fonts-noto-cjk.')
        shutil.copyfile(os.path.join(FONTS, name), os.path.join(place, name))
    shutil.copyfile('/usr/share/doc/fonts-noto-cjk/copyright', os.path.join(place, 'copyright'))
    set_modes(folder)
    path = pack(os.path.join(out, f'{ID}-fonts.tar.zst'), folder, ID)
    shutil.rmtree(folder)
    return path


def make(top, out, version):
    arch = output('dpkg', '--print-architecture').strip()
    shutil.copyfile(os.path.join(top, 'files/doc/README.txt'), os.path.join(top, 'README.txt'))
    set_modes(top)
    return [pack(os.path.join(out, f'{ID}-{version}-{arch}.tar.zst'), out, ID),
            make_deb(top, out, version, arch), make_fonts(out)]
