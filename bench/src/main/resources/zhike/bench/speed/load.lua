-- Arguments: file of requests (method, path and perhaps body between tabs), "random" or "each", cookie.
local requests, order, at = {}, "random", 0
local headers = {}

function init(args)
    for line in io.lines(args[1]) do requests[#requests + 1] = line end
    order = args[2]
    headers["Cookie"] = args[3]
    headers["X-Requested-By"] = "bench"
    headers["Content-Type"] = "application/json"
    math.randomseed(os.time())
end

function request()
    at = order == "random" and math.random(#requests) or at % #requests + 1
    local method, path, body = requests[at]:match("^([^\t]*)\t([^\t]*)\t?(.*)$")
    return wrk.format(method, path, headers, body ~= "" and body or nil)
end

function done(summary, latency, all)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), failed))
end
