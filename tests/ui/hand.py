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
VIEWABLE = 2  # IsViewable of X

Xdo = ctypes.POINTER(ctypes.c_void_p)  # begins with its display
Display = ctypes.c_void_p
Window = Atom = ctypes.c_ulong
WINDOW = 33  # XA_WINDOW


class Attributes(ctypes.Structure):
    """XWindowAttributes."""

    _fields_ = [(name, ctypes.c_int) for name in ('x', 'y', 'width', 'height', 'border_width', 'depth')] + [
        ('visual', ctypes.c_void_p), ('root', Window)] + [
            (name, ctypes.c_int) for name in ('kind', 'bit_gravity', 'win_gravity', 'backing_store')] + [
                ('backing_planes', ctypes.c_ulong), ('backing_pixel', ctypes.c_ulong), ('save_under', ctypes.c_int),
                ('colormap', ctypes.c_ulong), ('map_installed', ctypes.c_int), ('map_state', ctypes.c_int),
                ('all_event_masks', ctypes.c_long), ('your_event_mask', ctypes.c_long),
                ('do_not_propagate_mask', ctypes.c_long), ('override_redirect', ctypes.c_int), ('screen', ctypes.c_void_p)]


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
_library.xdo_get_pid_window.argtypes = [Xdo, Window]

_x11 = ctypes.CDLL('libX11.so.6')
_x11.XDefaultRootWindow.restype = Window
_x11.XDefaultRootWindow.argtypes = [Display]
_x11.XQueryTree.argtypes = [Display, Window, *[ctypes.POINTER(Window)] * 2, ctypes.POINTER(ctypes.POINTER(Window)),
                            ctypes.POINTER(ctypes.c_uint)]
_x11.XGetWindowAttributes.argtypes = [Display, Window, ctypes.c_void_p]
_x11.XFree.argtypes = [ctypes.c_void_p]
_x11.XInternAtom.restype = Atom
_x11.XInternAtom.argtypes = [Display, ctypes.c_char_p, ctypes.c_int]
_x11.XGetWindowProperty.argtypes = [Display, Window, Atom, ctypes.c_long, ctypes.c_long, ctypes.c_int, Atom,
                                    ctypes.POINTER(Atom), ctypes.POINTER(ctypes.c_int),
                                    *[ctypes.POINTER(ctypes.c_ulong)] * 2, ctypes.POINTER(ctypes.c_void_p)]

_xdo = None


@ErrorHandler
def _error_cb(display, event):
    """A window may close before it is focused."""
    return 0


def _get_xdo():
    global _xdo
    if _xdo is None:
        _x11.XSetErrorHandler(_error_cb)
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
    end = time.monotonic() + FOCUS_SECONDS
    while get_focus() != str(words[-1]) and time.monotonic() < end:
        _library.xdo_focus_window(_get_xdo(), int(words[-1]))
        time.sleep(0.001)


def _get_children(window):
    """From the lowest to the highest."""
    root, parent, children, n = Window(), Window(), ctypes.POINTER(Window)(), ctypes.c_uint()
    if not _x11.XQueryTree(_get_xdo()[0], window, root, parent, children, n):
        return []
    found = children[:n.value]
    if children:
        _x11.XFree(children)
    return found


def _find_windows(window, pid):
    for child in _get_children(window):
        attributes = Attributes()
        if not _x11.XGetWindowAttributes(_get_xdo()[0], child, ctypes.byref(attributes)) or attributes.map_state != VIEWABLE:
            continue
        owner = _library.xdo_get_pid_window(_get_xdo(), child)
        if owner == pid and not attributes.override_redirect:
            yield child
        elif not owner:  # a window manager puts others around it
            yield from _find_windows(child, pid)


def list_windows(pid):
    """The windows of a process that are on the screen, the highest last; popovers, menus and tips are none."""
    return [str(window) for window in _find_windows(_x11.XDefaultRootWindow(_get_xdo()[0]), pid)]


def list_popup_sizes():
    """(width, height) of the menus, popovers and tips on the screen."""
    sizes = []
    for child in _get_children(_x11.XDefaultRootWindow(_get_xdo()[0])):
        attributes = Attributes()
        if (_x11.XGetWindowAttributes(_get_xdo()[0], child, ctypes.byref(attributes)) and attributes.map_state == VIEWABLE
                and attributes.override_redirect):
            sizes.append((attributes.width, attributes.height))
    return sizes


def get_focus():
    """The window that has the keyboard."""
    focused = Window()
    _library.xdo_get_focused_window(_get_xdo(), ctypes.byref(focused))
    return str(focused.value)


def _get_checked(window):
    """The window that a window manager has named there, if any."""
    display = _get_xdo()[0]
    name = _x11.XInternAtom(display, b'_NET_SUPPORTING_WM_CHECK', False)
    kind, form, n, rest, value = Atom(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p()
    if _x11.XGetWindowProperty(display, window, name, 0, 1, False, WINDOW, kind, form, n, rest, value) or not value:
        return None
    found = Window.from_address(value.value).value if n.value else None
    _x11.XFree(value)
    return found


def has_window_manager():
    """Whether there is one: what one that has ended said of itself stays on the root, but its own window is gone."""
    window = _get_checked(_x11.XDefaultRootWindow(_get_xdo()[0]))
    return window is not None and _get_checked(window) == window


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
