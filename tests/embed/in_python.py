"""premod from Python, through the C API: in_python.py LIBRARY WIDGET; exit status as of the command."""
import ctypes
import json
import sys

premod = ctypes.CDLL(sys.argv[1])
premod.premod_request_new.restype = ctypes.c_void_p
premod.premod_check.restype = ctypes.c_void_p
premod.premod_result_json.restype = ctypes.c_void_p
premod.premod_result_error.restype = ctypes.c_void_p


def text(function, result):
    length = ctypes.c_size_t()
    start = function(ctypes.c_void_p(result), ctypes.byref(length))
    return ctypes.string_at(start, length.value).decode('utf-8')


path = sys.argv[2].encode('utf-8')
request = premod.premod_request_new()
premod.premod_request_add_path(ctypes.c_void_p(request), path, ctypes.c_size_t(len(path)))
result = premod.premod_check(ctypes.c_void_p(request))
status = premod.premod_result_status(ctypes.c_void_p(result))
if status == 2:
    print(text(premod.premod_result_error, result), file=sys.stderr)
else:
    for finding in json.loads(text(premod.premod_result_json, result))['findings']:
        print(finding['rule'], finding['file'], finding['line'])
premod.premod_result_free(ctypes.c_void_p(result))
premod.premod_request_free(ctypes.c_void_p(request))
sys.exit(status)
