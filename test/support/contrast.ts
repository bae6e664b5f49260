// How well one colour reads on another, as WCAG 2.2 defines it. Colours as a browser computes them, "rgb(1, 2, 3)", or "#010203".

export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function partsOf(colour: string): readonly number[] {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  const parts =
    hex === undefined
      ? (/^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number) ?? [])
      : [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  if (parts.length !== 3) throw new Error(`"${colour}" is no colour that can be weighed`);
  return parts.map((part) => part / 255);
}
