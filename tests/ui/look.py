# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks many nodes at once through the library of D-Bus: to ask one after the other, each time waiting for the answer, takes
longer than all that the program does.

    look.names(look.children([root])[0])

What is no longer there answers with nothing.
"""
import ctypes

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio  # noqa: E402

ACCESSIBLE = b'org.a11y.atspi.Accessible'
COMPONENT = b'org.a11y.atspi.Component'
PROPERTIES = b'org.freedesktop.DBus.Properties'
TIMEOUT = 20000  # ms
MOST = 200  # questions that wait for an answer
METHOD_RETURN = 2

Pointer = ctypes.c_void_p
String = ctypes.c_char_p


class Iter(ctypes.Structure):
    """DBusMessageIter, and more room than it needs."""

    _fields_ = [('room', Pointer * 20)]


def _function(library, name, result, *arguments):
    function = getattr(library, name)
    function.restype = result
    function.argtypes = arguments
    return function


_dbus = ctypes.CDLL('libdbus-1.so.3')
_atspi = ctypes.CDLL('libatspi.so.0')
_new = _function(_dbus, 'dbus_message_new_method_call', Pointer, String, String, String, String)
_unref = _function(_dbus, 'dbus_message_unref', None, Pointer)
_get_type = _function(_dbus, 'dbus_message_get_type', ctypes.c_int, Pointer)
_send = _function(_dbus, 'dbus_connection_send_with_reply', ctypes.c_uint, Pointer, Pointer, Pointer, ctypes.c_int)
_block = _function(_dbus, 'dbus_pending_call_block', None, Pointer)
_steal = _function(_dbus, 'dbus_pending_call_steal_reply', Pointer, Pointer)
_unref_call = _function(_dbus, 'dbus_pending_call_unref', None, Pointer)
_begin_append = _function(_dbus, 'dbus_message_iter_init_append', None, Pointer, Pointer)
_append = _function(_dbus, 'dbus_message_iter_append_basic', ctypes.c_uint, Pointer, ctypes.c_int, Pointer)
_begin = _function(_dbus, 'dbus_message_iter_init', ctypes.c_uint, Pointer, Pointer)
_get_kind = _function(_dbus, 'dbus_message_iter_get_arg_type', ctypes.c_int, Pointer)
_enter = _function(_dbus, 'dbus_message_iter_recurse', None, Pointer, Pointer)
_next = _function(_dbus, 'dbus_message_iter_next', ctypes.c_uint, Pointer)
_get = _function(_dbus, 'dbus_message_iter_get_basic', None, Pointer, Pointer)
_get_bus = _function(_atspi, '_atspi_bus', Pointer)
_ref_node = _function(_atspi, '_atspi_ref_accessible', Pointer, String, String)
_add = _function(ctypes.CDLL('libgio-2.0.so.0'), 'g_list_store_append', None, Pointer, Pointer)
_unref_object = _function(ctypes.CDLL('libgobject-2.0.so.0'), 'g_object_unref', None, Pointer)

BASIC = {'s': String, 'o': String, 'i': ctypes.c_int, 'u': ctypes.c_uint}


def _append_argument(message, kind, value):
    at, basic = Iter(), BASIC[kind](value)
    _begin_append(message, ctypes.byref(at))
    _append(ctypes.byref(at), ord(kind), ctypes.byref(basic))


def _read(at):
    """All values from there on; what holds others, as a list of them."""
    values = []
    while kind := _get_kind(ctypes.byref(at)):
        if chr(kind) in BASIC:
            basic = BASIC[chr(kind)]()
            _get(ctypes.byref(at), ctypes.byref(basic))
            values.append(basic.value)
        else:
            inside = Iter()
            _enter(ctypes.byref(at), ctypes.byref(inside))
            values.append(_read(inside))
        _next(ctypes.byref(at))
    return values


def _send_question(node, interface, method, arguments):
    call = Pointer()
    if node.app is None:  # libatspi has been told that it is gone
        return call
    message = _new(node.app.bus_name.encode(), node.path.encode(), interface, method)
    for kind, value in arguments:
        _append_argument(message, kind, value)
    _send(_get_bus(), message, ctypes.byref(call), TIMEOUT)
    _unref(message)
    return call


def _take_answer(call):
    if not call:  # it could not be asked
        return None
    _block(call)
    message = _steal(call)
    _unref_call(call)
    at, answer = Iter(), None
    if _get_type(message) == METHOD_RETURN:
        answer = _read(at) if _begin(message, ctypes.byref(at)) else []
    _unref(message)
    return answer


def _ask(nodes, interface, method, *arguments):
    """What each node answers: its values, or None."""
    answers = []
    for first in range(0, len(nodes), MOST):
        calls = [_send_question(node, interface, method, arguments) for node in nodes[first:first + MOST]]
        answers += [_take_answer(call) for call in calls]
    return answers


def _get_property(nodes, name):
    answers = _ask(nodes, PROPERTIES, b'Get', ('s', ACCESSIBLE), ('s', name))
    return [answer[0][0] if answer else None for answer in answers]


def _find_nodes(references):
    """The nodes of libatspi, each through a list: that is how a pointer becomes an object of Python's."""
    found = Gio.ListStore.new(Atspi.Accessible)
    for bus_name, path in references:
        node = _ref_node(bus_name, path)
        if node:
            _add(hash(found), node)
            _unref_object(node)
    return [found.get_item(number) for number in range(found.get_n_items())]


_roles = {}  # of nodes: none changes its own


def roles(nodes):
    """Their names, as Atspi has them."""
    new = [node for node in nodes if node not in _roles]
    for node, answer in zip(new, _ask(new, ACCESSIBLE, b'GetRole')):
        if answer:
            _roles[node] = Atspi.role_get_name(Atspi.Role(answer[0]))
    return [_roles.get(node, '') for node in nodes]


def _get_child(nodes, number):
    answers = _ask(nodes, ACCESSIBLE, b'GetChildAtIndex', ('i', number))
    return [_find_nodes(answer) if answer else [] for answer in answers]


_stacks = {}  # whether a panel that holds something is one


def _find_stacks(nodes, found):
    """GetChildren leaves out the pages of a stack and tells what they hold; GetChildAtIndex does not."""
    panels = [node for node, role in zip(nodes, roles(nodes)) if role == 'panel' and found[node]]
    new = [node for node in panels if node not in _stacks]
    for node, child in zip(new, _get_child(new, 0)):
        _stacks[node] = child != found[node][:1]
    return [node for node in panels if _stacks[node]]


def children(nodes):
    """Those of each node."""
    answers = _ask(nodes, ACCESSIBLE, b'GetChildren')
    found = {node: _find_nodes(answer[0]) if answer else [] for node, answer in zip(nodes, answers)}
    stacks = _find_stacks(nodes, found)
    for number in range(max((len(found[node]) for node in stacks), default=0)):
        for node, child in zip(stacks, _get_child(stacks, number)):
            found[node][number:number + 1] = child
    return [found[node] for node in nodes]


def names(nodes):
    return [(name or b'').decode() for name in _get_property(nodes, b'Name')]


def descriptions(nodes):
    return [(text or b'').decode() for text in _get_property(nodes, b'Description')]


def sizes(nodes):
    """x, y, width and height in the window; all 0 for what a hidden page holds."""
    window = ('u', int(Atspi.CoordType.WINDOW))
    return [tuple(answer[0]) if answer else (0, 0, 0, 0) for answer in _ask(nodes, COMPONENT, b'GetExtents', window)]
