# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures that other programs wrote anew: the same pixels in another form are the same picture, others are not, and
a file that says nothing of its pixels is not taken for one that was checked."""
import os
import resource
import struct
import subprocess
import tempfile
import zlib

import tap

CLI = os.path.join(tap.BUILD, 'app', 'cli', 'union-report-cli')
CHINESE = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'zh_CN'}
case = tap.Cases()
folder = tempfile.TemporaryDirectory()


def path(name):
    return os.path.join(folder.name, name)


def write(command, *options):
    return tap.command(CLI, command, *options).splitlines()


def verify(*pictures, env=None):
    done = subprocess.run([CLI, 'verify', *pictures], capture_output=True, check=False,
                          env=env or {**os.environ, 'LC_ALL': 'C', 'LANGUAGE': 'C'})
    assert done.stderr == b'', done.stderr
    return done.returncode, done.stdout.decode()


def read_chunks(name):
    with open(name, 'rb') as file:
        data = file.read()
    chunks, at = [], 8
    while at < len(data):
        length = struct.unpack('>I', data[at:at + 4])[0]
        chunks.append((data[at + 4:at + 8], data[at + 8:at + 8 + length]))
        at += length + 12
    return chunks


def write_chunks(name, chunks):
    with open(name, 'wb') as file:
        file.write(b'\x89PNG\r\n\x1a\n')
        for kind, data in chunks:
            file.write(struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data)))
    return name


def get_key(chunk):
    return chunk[1].split(b'\0')[0].decode() if chunk[0] == b'iTXt' else None


def rewrite(picture, name, *options, form='PNG'):
    """What a program makes that changes a picture as told and keeps its texts.  ImageMagick keeps none in UTF-8."""
    subprocess.run(['convert', picture, *options, f'{form}:{path("x.png")}'], check=True)
    texts = [chunk for chunk in read_chunks(picture) if chunk[0] == b'iTXt']
    new = [chunk for chunk in read_chunks(path('x.png')) if chunk[0] in (b'IHDR', b'PLTE', b'tRNS', b'IDAT', b'IEND')]
    return write_chunks(path(name), new[:1] + texts + new[1:])


def get_form(name):
    width, height, depth, kind, _, _, interlaced = struct.unpack('>IIBBBBB', dict(read_chunks(name))[b'IHDR'])
    return width * height, depth, kind, interlaced


SMALL = ('--width', '574', '--scale', '1')
PICTURES = {
    'palette': write('charts', '--chart', 'coverage', *SMALL, '-o', path('a'))[0],
    'transparent': write('charts', '--chart', 'funds', *SMALL, '--transparent', '-o', path('b'))[0],
    'small': write('charts', '--chart', 'funds', *SMALL, '--max-bytes', '20000', '-o', path('c'))[0],
    'slide': write('slides', '-o', path('d'))[6],
    'slice': write('poster', '--width', '540', '-o', path('e.png'), '--slice-height', '2000')[1],
    'banded': write('poster', '--width', '1920', '-o', path('f.png'))[0],
}
# a long picture of more than this is packed band by band
HELD = 32 << 20


@case
def the_pictures_are_of_every_kind():
    forms = {name: get_form(picture) for name, picture in PICTURES.items()}
    assert forms['palette'][2] == 3 and forms['slice'][2] == 2, forms
    assert forms['banded'][0] * 3 > HELD > forms['slice'][0] * 3, forms
    assert any(chunk[0] == b'tRNS' for chunk in read_chunks(PICTURES['transparent'])), forms


@case
def what_was_written_is_what_is_checked():
    code, out = verify(*PICTURES.values())
    assert code == 0 and out.count(': matches. ') == len(PICTURES), out
    code, out = verify(*PICTURES.values(), env=CHINESE)
    assert code == 0 and out.count('图中') == len(PICTURES), out
    for picture in PICTURES.values():
        assert [get_key(chunk) for chunk in read_chunks(picture)].count('ur-pixels') == 1, picture


@case
def the_same_pixels_in_another_form_are_the_same_picture():
    forms = {'true.png': ((), 'PNG32'), 'deep.png': (('-depth', '16'), 'PNG64'), 'flat.png': (('-quality', '01'), 'PNG'),
             'interlaced.png': (('-interlace', 'PNG'), 'PNG32'), 'filtered.png': (('-quality', '95'), 'PNG')}
    for kind in 'palette', 'transparent', 'slice':
        for name, (options, form) in forms.items():
            again = rewrite(PICTURES[kind], name, *options, form=form)
            assert verify(again)[0] == 0, (kind, name, verify(again))
    assert get_form(path('deep.png'))[1] == 16 and get_form(path('interlaced.png'))[3] == 1
    grey = write('charts', '--chart', 'coverage', '--theme', 'grey', *SMALL, '-o', path('h'))[0]
    assert verify(rewrite(grey, 'grey.png', '-type', 'Grayscale'))[0] == 0
    assert get_form(path('grey.png'))[2] == 0


@case
def a_picture_painted_over_is_changed():
    for kind in 'palette', 'transparent', 'small', 'slide', 'slice':
        picture = PICTURES[kind]
        painted = rewrite(picture, 'painted.png', '-fill', '#c00', '-draw', 'rectangle 40,30 90,60')
        code, out = verify(painted)
        assert code == 1 and 'was changed' in out and ': matches' not in out, (kind, code, out)
        code, out = verify(painted, env=CHINESE)
        assert code == 1 and '画面已被改动' in out and '图中' not in out, (kind, code, out)


@case
def a_picture_of_other_pixels_is_changed():
    picture = PICTURES['palette']
    for name, options in {'dot.png': ('-fill', '#fefefe', '-draw', 'point 0,0'), 'cut.png': ('-crop', '100%x90%+0+0', '+repage'),
                          'half.png': ('-resize', '50%'), 'turned.png': ('-flop',), 'clear.png': ('-alpha', 'set', '-channel', 'A',
                          '-evaluate', 'set', '99%')}.items():
        code, out = verify(rewrite(picture, name, *options))
        assert code == 1 and 'was changed' in out, (name, code, out)


@case
def the_same_pixels_in_another_shape_are_another_picture():
    """A flat picture of 6 by 2 has the rows of one of 4 by 3 when nobody counts."""
    chunks = read_chunks(PICTURES['palette'])
    texts = [chunk for chunk in chunks if chunk[0] == b'iTXt']
    head = struct.unpack('>IIBBBBB', dict(chunks)[b'IHDR'])
    flat = zlib.compress((b'\0' + b'\0' * head[1]) * head[0])
    turned = [(b'IHDR', struct.pack('>IIBBBBB', head[1], head[0], *head[2:])), *texts,
              (b'PLTE', dict(chunks)[b'PLTE']), (b'IDAT', flat), (b'IEND', b'')]
    assert verify(write_chunks(path('turned.png'), turned))[0] == 1


@case
def a_picture_without_a_checksum_was_not_checked():
    for kind, picture in PICTURES.items():
        bare = write_chunks(path('bare.png'), [chunk for chunk in read_chunks(picture) if get_key(chunk) != 'ur-pixels'])
        code, out = verify(bare)
        assert code == 2 and 'the picture was not checked' in out and ': matches' not in out, (kind, code, out)
        code, out = verify(bare, env=CHINESE)
        assert code == 2 and '文字一致，画面没有核对' in out and '图中' not in out, (kind, code, out)


@case
def what_can_not_be_unpacked_is_damaged():
    chunks = read_chunks(PICTURES['palette'])
    pixels = zlib.decompress(dict(chunks)[b'IDAT'])
    for data in (b'', b'x', zlib.compress(pixels)[:-100], zlib.compress(pixels[:-100]), zlib.compress(b'')):
        damaged = write_chunks(path('damaged.png'), [(kind, data if kind == b'IDAT' else old) for kind, old in chunks])
        code, out = verify(damaged)
        assert code == 2 and 'damaged' in out, (data[:2], code, out)


@case
def a_head_that_promises_too_much_costs_nothing():
    chunks = read_chunks(PICTURES['palette'])
    for width, height in ((0x7fffffff, 0x7fffffff), (1 << 20, 1 << 20), (32767, 32767), (1, 0x7fffffff)):
        for interlaced in 0, 1:
            head = (b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 6, 0, 0, interlaced))
            huge = write_chunks(path('huge.png'), [head, *(chunk for chunk in chunks[1:] if chunk[0] != b'PLTE')])
            done = subprocess.run([CLI, 'verify', huge], capture_output=True, check=False)
            assert done.returncode in (1, 2) and done.stderr == b'', (width, height, done)
    # the most that any of this test's programs had, in KiB: a sanitizer's own address space says nothing
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 400 << 10


case.run()
