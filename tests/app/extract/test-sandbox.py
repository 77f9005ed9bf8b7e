# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program that reads foreign documents may still do while it reads one: next to nothing."""
import re
import resource
import subprocess

import tap

import extractor

case = tap.Cases()


class Reading:
    """The program, waiting for the rest of its input."""

    def __enter__(self):
        self.process = subprocess.Popen([extractor.PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        env=extractor.PLAIN)
        status = f'/proc/{self.process.pid}/status'
        while not re.search(r'^Seccomp:\s*2$', self.read(status), re.M):
            assert self.process.poll() is None
        return self

    def read(self, path):
        with open(path, encoding='utf-8') as file:
            return file.read()

    def __exit__(self, *_):
        self.process.communicate(b'words')


@case
def it_has_no_rights_and_a_filter():
    with Reading() as reading:
        status = reading.read(f'/proc/{reading.process.pid}/status')
        assert re.search(r'^NoNewPrivs:\s*1$', status, re.M), status
        assert re.search(r'^Seccomp:\s*2$', status, re.M), status


@case
def it_has_little_memory_and_time_and_writes_no_file():
    with Reading() as reading:
        def most(name):
            return resource.prlimit(reading.process.pid, name)
        assert most(resource.RLIMIT_AS) == (1 << 30, 1 << 30)
        assert most(resource.RLIMIT_CPU) == (20, 20)
        assert most(resource.RLIMIT_FSIZE) == (0, 0)
        assert most(resource.RLIMIT_CORE) == (0, 0)


case.run()
