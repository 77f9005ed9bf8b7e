# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and the pointer, by the library of xdotool: starting that program for each key takes longer than all the rest.

    hand.xdotool('key', 'ctrl+2', 'Tab')
"""
import ctypes
import subprocess
import time

FOCUSED = 0  # the window that has the keyboard
KEY_DELAY = 2000  # µs
TYPE_DELAY = 20000  # a letter that no key has is given one, and the program must have learnt of it; GTK completes paths
FOCUS_SECONDS = 15

Xdo = ctypes.c_void_p
Window = ctypes.c_ulong
ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)

_library = ctypes.CDLL('libxdo.so.3')
_library.xdo_new.restype = Xdo
_library.xdo_new.argtypes = [ctypes.c_char_p]
_library.xdo_send_keysequence_window.argtypes = [Xdo, Window, ctypes.c_char_p, ctypes.c_uint]
_library.xdo_enter_text_window.argtypes = [Xdo, Window, ctypes.c_char_p, ctypes.c_uint]
_library.xdo_click_window.argtypes = [Xdo, Window, ctypes.c_int]
_library.xdo_mouse_down.argtypes = [Xdo, Window, ctypes.c_int]
_library.xdo_mouse_up.argtypes = [Xdo, Window, ctypes.c_int]
_library.xdo_move_mouse.argtypes = [Xdo, ctypes.c_int, ctypes.c_int, ctypes.c_int]
_library.xdo_move_mouse_relative_to_window.argtypes = [Xdo, Window, ctypes.c_int, ctypes.c_int]
_library.xdo_focus_window.argtypes = [Xdo, Window]
_library.xdo_get_focused_window.argtypes = [Xdo, ctypes.POINTER(Window)]

_xdo = None


@ErrorHandler
def _error_cb(display, event):
    """A window may close before it is focused."""
    return 0


def _get_xdo():
    global _xdo
    if _xdo is None:
        ctypes.CDLL('libX11.so.6').XSetErrorHandler(_error_cb)
        _xdo = _library.xdo_new(None)
        assert _xdo, 'there is no X server'
    return _xdo


def _key(*names):
    for name in names:
        if name != '--clearmodifiers':  # no key is held from one call to the next
            _library.xdo_send_keysequence_window(_get_xdo(), FOCUSED, name.encode(), KEY_DELAY)


def _type(*words):
    _library.xdo_enter_text_window(_get_xdo(), FOCUSED, words[-1].encode(), TYPE_DELAY)


def _mousemove(*words):
    if words[0] == '--window':
        _library.xdo_move_mouse_relative_to_window(_get_xdo(), int(words[1]), int(words[2]), int(words[3]))
    else:
        _library.xdo_move_mouse(_get_xdo(), int(words[0]), int(words[1]), 0)


def _windowfocus(*words):
    window = int(words[-1])
    focused = Window()
    end = time.monotonic() + FOCUS_SECONDS
    while time.monotonic() < end:
        _library.xdo_get_focused_window(_get_xdo(), ctypes.byref(focused))
        if focused.value == window:
            return
        _library.xdo_focus_window(_get_xdo(), window)
        time.sleep(0.001)


COMMANDS = {
    'key': _key,
    'type': _type,
    'click': lambda button: _library.xdo_click_window(_get_xdo(), FOCUSED, int(button)),
    'mousedown': lambda button: _library.xdo_mouse_down(_get_xdo(), FOCUSED, int(button)),
    'mouseup': lambda button: _library.xdo_mouse_up(_get_xdo(), FOCUSED, int(button)),
    'mousemove': _mousemove,
    'windowfocus': _windowfocus,
}


def xdotool(*words):
    """Does what xdotool does with one command; returns what it says, nothing if it fails."""
    if words[0] in COMMANDS:
        COMMANDS[words[0]](*words[1:])
        return ''
    done = subprocess.run(['xdotool', *map(str, words)], capture_output=True, encoding='utf-8', check=False)
    return done.stdout.strip() if done.returncode == 0 else ''
