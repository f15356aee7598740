#!/usr/bin/env bash
# After a deploy: does the endpoint refuse what Discord did not sign, answer what it did, and answer in time?
#
#   infra/smoke.sh <url>                      a PING without a signature and one wrongly signed: 401 for both
#   infra/smoke.sh <url> <key.pem>            and five rightly signed ones: 200 {"type":1}, and how long they took
#   infra/smoke.sh --public-key <key.pem>     what DISCORD_PUBLIC_KEY has to be for that key; makes the key if need be
#
# Only Discord has the key that belongs to an application's public key. So the second form is for a deployment that was
# made with a key of one's own as DISCORD_PUBLIC_KEY, to be tried before it goes live, and for the practice server.
# Needs bash, curl and OpenSSL 3. Says ok or FAIL in every line; the exit code is 0 when all are ok.
set -euo pipefail

readonly PING='{"id":"1","application_id":"1","type":1,"token":"smoke","version":1}'
readonly DEADLINE_MS=3000
readonly RIGHT_ONES=5

die() { printf 'smoke.sh: %s\n' "$*" >&2; exit 2; }
hex() { od -An -v -tx1 | tr -d ' \n'; }

need() {
    command -v curl >/dev/null || die "needs curl"
    openssl version 2>/dev/null | grep -qE '^OpenSSL ([3-9]|[1-9][0-9])\.' ||
        die "needs OpenSSL 3 as openssl, was: $(openssl version 2>/dev/null || echo none)"
}

public_key() {
    local key=$1
    [ -e "$key" ] || (umask 077 && openssl genpkey -algorithm ed25519 -out "$key")
    # The last 32 bytes of the DER form are the key itself.
    openssl pkey -in "$key" -pubout -outform DER | tail -c 32 | hex
    echo
}

# Ed25519 over the timestamp followed by the body, in hex.
signature() {
    printf '%s%s' "$2" "$PING" >"$work/signed"
    openssl pkeyutl -sign -rawin -inkey "$1" -in "$work/signed" | hex
}

failures=0
verdict() {
    local ok=$1
    shift
    if [ "$ok" = 1 ]; then printf 'ok    %s\n' "$*"; else
        printf 'FAIL  %s\n' "$*"
        failures=$((failures + 1))
    fi
}

# Posts the PING with further headers; sets status, body and ms.
post() {
    local seconds answer
    answer=$(curl --silent --show-error --max-time 15 --output "$work/body" --write-out '%{http_code} %{time_total}' \
        --header 'Content-Type: application/json' "$@" --data-binary "$PING" "$url" 2>"$work/error") || {
        verdict 0 "no answer from $url: $(cat "$work/error")"
        exit 1
    }
    read -r status seconds <<<"$answer"
    body=$(cat "$work/body" 2>/dev/null || true)
    ms=$(LC_ALL=C awk -v s="${seconds/,/.}" 'BEGIN { printf "%d", s * 1000 }')
}

# What is said of an answer: whether it is the one, and whether it came in time.
judge() {
    local what=$1 wanted=$2 wanted_body=${3:-}
    local said="$what: $status in $ms ms"
    if [ "$status" != "$wanted" ]; then
        verdict 0 "$said, expected $wanted"
    elif [ -n "$wanted_body" ] && ! grep -qE "$wanted_body" <<<"$body"; then
        verdict 0 "$said, but not with {\"type\":1}: ${body:0:100}"
    elif [ "$ms" -ge "$DEADLINE_MS" ]; then
        verdict 0 "$said, and Discord waits for $DEADLINE_MS ms"
    else
        verdict 1 "$said"
    fi
}

need
case "${1:-}" in
    --public-key)
        [ $# -eq 2 ] || die "--public-key needs the file of a key"
        public_key "$2"
        exit
        ;;
    http://* | https://*) url=$1 ;;
    *) die "usage: infra/smoke.sh <url> [key.pem], or infra/smoke.sh --public-key key.pem" ;;
esac
[ $# -le 2 ] || die "takes a URL and at most one key"
[ -z "${2:-}" ] || [ -r "$2" ] || die "cannot read the key $2"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

post
judge "without a signature (the first, perhaps from cold)" 401
post --header "X-Signature-Timestamp: $(date +%s)" --header "X-Signature-Ed25519: $(openssl rand -hex 64)"
judge "wrongly signed" 401
if [ -n "${2:-}" ]; then
    for ((i = 1; i <= RIGHT_ONES; i++)); do
        now=$(date +%s)
        post --header "X-Signature-Timestamp: $now" --header "X-Signature-Ed25519: $(signature "$2" "$now")"
        judge "rightly signed" 200 '^\{ *"type" *: *1 *\}$'
    done
fi

if [ "$failures" -gt 0 ]; then
    echo "$failures of these are not as they should be."
    exit 1
fi
echo "All is well."
