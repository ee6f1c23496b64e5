"""Draws the pictures that stand in for photographs and maps: the same on every machine."""
import os

import numpy
from PIL import Image, ImageFilter


def noise(rng, height, width, octaves):
    """Smooth noise from 0 to 1."""
    field = numpy.zeros((height, width))
    for octave in range(octaves):
        rows, columns = max(2, 2 * 2 ** octave), max(2, round(2 * width / height * 2 ** octave))
        small = rng.random((rows, columns)) * 255
        big = Image.fromarray(small.astype("float32"), "F").resize((width, height), Image.BICUBIC)
        field += numpy.asarray(big) / 255 / 2.1 ** octave
    return (field - field.min()) / (field.max() - field.min())


def shaded(rng, height, width):
    """Terrain seen from above with light from the north-west: mountains above, a plain with green below."""
    rise = noise(rng, height, width, 7)
    slope = numpy.linspace(1, 0, height)[:, None]
    ground = rise * (0.12 + 0.95 * slope ** 1.6) + slope * 0.62
    dy, dx = numpy.gradient(ground * 240)
    light = numpy.clip(0.96 + (-dx - dy) * 0.085, 0.62, 1.12)
    stops = [(0.0, (238, 228, 204)), (0.16, (232, 220, 190)), (0.24, (186, 204, 160)), (0.38, (206, 212, 178)), (0.6, (201, 186, 160)), (0.85, (188, 178, 172)), (1.02, (236, 238, 242)), (1.6, (255, 255, 255))]
    heights, colors = zip(*stops)
    image = numpy.stack([numpy.interp(ground, heights, [c[i] for c in colors]) for i in range(3)], axis=-1)
    image *= light[..., None]
    ys = numpy.arange(height)
    for start in (0.22, 0.5, 0.78):
        x = start * width + 30 * numpy.sin(ys / 71 + start * 9) + 9 * numpy.sin(ys / 23 + start * 31)
        for offset in range(-2, 3):
            columns = numpy.clip(x + offset, 0, width - 1).astype(int)
            reach = ys > height * 0.25
            image[ys[reach], columns[reach]] = (70, 120, 160)
    return Image.fromarray(numpy.clip(image, 0, 255).astype("uint8"))


def oasis(rng, height, width):
    """Mountains far away, rows of orchards and a canal near by."""
    image = numpy.zeros((height, width, 3))
    sky = numpy.linspace(0, 1, height)[:, None]
    image[:] = (1 - sky[..., None]) * numpy.array([150, 186, 214]) + sky[..., None] * numpy.array([246, 226, 190])
    xs = numpy.arange(width)
    for base, relief, color, snow in ((0.42, 0.26, (126, 140, 162), True), (0.5, 0.14, (110, 116, 120), False), (0.56, 0.06, (158, 140, 104), False)):
        line = (base - relief * (noise(rng, 4, width, 7)[1] - 0.35)) * height
        for x in xs:
            top = int(line[x])
            image[top:, x] = color
            if snow: image[top:top + max(0, int((base * height - top) * 0.55)), x] = (236, 240, 246)
    horizon = int(height * 0.57)
    for y in range(horizon, height):
        depth = (y - horizon) / (height - horizon) + 0.02
        across = (xs - width * 0.46) / (depth * width)
        rows = numpy.sin(across * 26) * 0.5 + 0.5
        grain = rng.random(width) * 0.28 + 0.86
        green = numpy.array([92, 122, 60]) * rows[:, None] + numpy.array([190, 158, 84]) * (1 - rows[:, None])
        autumn = numpy.clip(numpy.sin(across * 5 + 1), 0, 1)[:, None]
        image[y] = (green * (1 - 0.4 * autumn) + numpy.array([206, 140, 48]) * 0.4 * autumn) * grain[:, None]
        canal = numpy.abs(across - 0.02) < 0.035
        image[y][canal] = (104, 148, 176)
    return Image.fromarray(numpy.clip(image, 0, 255).astype("uint8")).filter(ImageFilter.GaussianBlur(0.8))


def draw(folder):
    os.makedirs(folder, exist_ok=True)
    shaded(numpy.random.default_rng(7), 560, 1000).quantize(96, dither=Image.NONE).save(os.path.join(folder, "terrain.png"), optimize=True)
    oasis(numpy.random.default_rng(11), 520, 1000).save(os.path.join(folder, "oasis.jpg"), quality=82, optimize=True)
