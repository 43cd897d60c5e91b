"""Carries packets between two network namespaces and holds each back for a while: the kernel here has no netem.

usage: relay.py NAMESPACE_A NAMESPACE_B DEVICE ONE_WAY_MS JITTER_MS
"""
import ctypes, fcntl, heapq, os, random, select, struct, sys, time

libc = ctypes.CDLL(None, use_errno=True)


def tun(namespace):
    handle = os.open("/var/run/netns/" + namespace, os.O_RDONLY)
    if libc.setns(handle, 0x40000000) != 0:
        raise OSError(ctypes.get_errno(), "setns " + namespace)
    os.close(handle)
    end = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(end, 0x400454CA, struct.pack("16sH", sys.argv[3].encode(), 0x0001 | 0x1000))
    return end


ends = [tun(sys.argv[1]), tun(sys.argv[2])]
held = float(sys.argv[4]) / 1000
jitter = float(sys.argv[5]) / 1000
queue, count, last = [], 0, [0.0, 0.0]
print("ready", flush=True)
while True:
    wait = max(0.0, queue[0][0] - time.monotonic()) if queue else None
    ready, _, _ = select.select(ends, [], [], wait)
    for end in ready:
        side = ends.index(end)
        while True:
            try:
                packet = os.read(end, 65536)
            except BlockingIOError:
                break
            count += 1
            # never overtake: reordering is another fault than delay
            due = max(last[side], time.monotonic() + held + random.random() * jitter)
            last[side] = due
            heapq.heappush(queue, (due, count, 1 - side, packet))
    now = time.monotonic()
    while queue and queue[0][0] <= now:
        _, _, side, packet = heapq.heappop(queue)
        try:
            os.write(ends[side], packet)
        except OSError:
            pass
