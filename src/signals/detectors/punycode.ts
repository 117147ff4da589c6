const base = 36;
const [minThreshold, maxThreshold, skew, damp, firstBias, firstCode] = [1, 26, 38, 700, 72, 128];

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - minThreshold) * maxThreshold) / 2; k += base) rest = Math.floor(rest / (base - minThreshold));
  return k + Math.floor(((base - minThreshold + 1) * rest) / (rest + skew));
}

/** Returns the number of digits of a delta, encoded as a generalized variable-length integer. */
function countDigits(delta: number, bias: number): number {
  let digits = 1;
  let rest = delta;
  for (let k = base; ; k += base, digits++) {
    const threshold = Math.min(Math.max(k - bias, minThreshold), maxThreshold);
    if (rest < threshold) return digits;
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

/** Returns the length of a label of a host name, encoded in Punycode (RFC 3492) if it is not ASCII. */
export function measureAsciiLength(label: string): number {
  const codes = [...label.toLowerCase()].map((char) => char.codePointAt(0) ?? 0);
  const plain = codes.filter((code) => code < firstCode).length;
  if (plain === codes.length) return label.length;
  let [code, delta, bias, handled] = [firstCode, 0, firstBias, plain];
  let length = 'xn--'.length + plain + (plain > 0 ? 1 : 0);
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((one) => one >= code));
    delta += (next - code) * (handled + 1);
    for (const one of codes) {
      if (one < next) delta++;
      if (one !== next) continue;
      length += countDigits(delta, bias);
      bias = adapt(delta, handled + 1, handled === plain);
      delta = 0;
      handled++;
    }
    delta++;
    code = next + 1;
  }
  return length;
}
