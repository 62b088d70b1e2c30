"""Take a room's steady noise out of a short clip, and find the voice in it."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.transcript import Span

FRAME_S = 0.01
SMOOTH = 5
"""Over how many frames loudness is taken: noise flickers, words last."""

QUIET_DB = 30.0
"""What is this far below the loudest is silence; in a noisy room, what is near the noise."""

ABOVE_NOISE_DB = 7.0
"""How far a voice stands out from the room's noise."""

LEAST_RANGE_DB = 10.0
"""What is within this of the loudest is voice even where there is nothing but voice."""

FAINTEST_DBFS = -60.0
"""A clip that is nowhere louder holds no voice."""

WINDOW = 512
HOP = 128
LEAST_FRAMES = 8
"""So many windows without voice are needed to know the noise."""

MARGIN_S = 0.05
"""Sound this close to the voice is not taken for noise."""

LEAST_GAIN = 0.2
"""Noise is lowered by 14 dB at most: more leaves tones of its own in the place of noise."""

MEMORY = 0.9
"""Weight of the window before in how much of a band is voice (Ephraim and Malah, 1984)."""


def loud_part(clip: Clip) -> Span:
    """Find from where to where the clip is clearly louder than its own quietest tenth.

    An empty span at 0 where it is all but silent.
    """
    step = round(FRAME_S * clip.rate_hz)
    count = len(clip.samples) // step
    if count == 0:
        return Span(start_s=0.0, end_s=0.0)
    frames = _without_rumble(clip.samples)[: count * step].reshape(count, step)
    power = np.convolve(np.mean(np.square(frames), axis=1), np.full(SMOOTH, 1 / SMOOTH))
    levels = 10 * np.log10(power[SMOOTH // 2 :][:count] + 1e-12)
    peak = float(np.max(levels))
    if peak < FAINTEST_DBFS:
        return Span(start_s=0.0, end_s=0.0)
    border = max(peak - QUIET_DB, float(np.quantile(levels, 0.1)) + ABOVE_NOISE_DB)
    (loud,) = np.nonzero(levels >= min(border, peak - LEAST_RANGE_DB))
    return Span(start_s=float(loud[0]) * FRAME_S, end_s=float(loud[-1] + 1) * FRAME_S)


def without_noise(clip: Clip, voice: Span) -> Clip:
    """Lower what sounds like the clip outside ``voice`` by up to 14 dB; the length stays.

    Comes back as it was where there is too little sound outside to know the noise.
    """
    samples = np.pad(clip.samples.astype(np.float64), WINDOW)
    count = (len(samples) - WINDOW) // HOP + 1
    starts = HOP * np.arange(count)
    window = np.sqrt(np.hanning(WINDOW + 1)[:WINDOW])
    spectra = np.fft.rfft(samples[starts[:, None] + np.arange(WINDOW)] * window)
    power = np.square(np.abs(spectra))
    outside = _outside(clip, voice, starts - WINDOW)
    if np.count_nonzero(outside) < LEAST_FRAMES:
        return clip
    noise = np.maximum(np.mean(power[outside], axis=0), 1e-12)
    gains = np.array(list(_gains(power / noise)))
    frames = np.fft.irfft(spectra * gains, WINDOW) * window
    summed, weight = np.zeros(len(samples)), np.zeros(len(samples))
    for start, frame in zip(starts, frames, strict=True):
        summed[start : start + WINDOW] += frame
        weight[start : start + WINDOW] += window**2
    cleaned = (summed / np.maximum(weight, 1e-3))[WINDOW : WINDOW + len(clip.samples)]
    return Clip(samples=cleaned.astype(np.float32), rate_hz=clip.rate_hz)


def _outside(clip: Clip, voice: Span, starts: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Tell which windows, by their first samples, are in the clip and hold none of the voice."""
    ends = starts + WINDOW
    before = ends < (voice.start_s - MARGIN_S) * clip.rate_hz
    after = starts > (voice.end_s + MARGIN_S) * clip.rate_hz
    within = (starts >= 0) & (ends <= len(clip.samples))
    outside: npt.NDArray[np.bool_] = within & (before | after)
    return outside


def _gains(ratios: npt.NDArray[np.float64]) -> Iterable[npt.NDArray[np.float64]]:
    """Yield each window's gain in each band from its power, as a multiple of the noise's."""
    before = np.zeros(ratios.shape[1])
    for ratio in ratios:
        voiced = MEMORY * before + (1 - MEMORY) * np.maximum(ratio - 1, 0)
        gain = np.maximum(voiced / (1 + voiced), LEAST_GAIN)
        before = np.square(gain) * ratio
        yield gain


def _without_rumble(samples: Samples) -> npt.NDArray[np.float64]:
    """Take out what is slower than any voice: the mean of the 6 ms around each sample."""
    window = RATE_HZ * 6 // 1000
    exact = samples.astype(np.float64)
    if len(exact) < window:
        return exact
    return exact - np.convolve(exact, np.full(window, 1 / window), "same")
