"""Photographs people take: upright, small enough to be sent and shown, without the place and device they carry."""

from __future__ import annotations

import io

from PIL import Image, ImageOps, UnidentifiedImageError

LONGEST_SIDE = 2560
_QUALITY = 86


class PictureUnreadable(Exception):
    """The bytes are not a picture that can be opened."""


def cleaned(content: bytes, *, longest_side: int = LONGEST_SIDE) -> bytes:
    """Return a picture as a JPEG without any metadata (place, device, author, thumbnail), turned upright.

    It is made smaller when a side passes `longest_side`, never larger. Raises `PictureUnreadable`.
    """
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
            opened.draft("RGB", (longest_side, longest_side))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((longest_side, longest_side))
            plain = _on_white(upright)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise PictureUnreadable(str(fault)) from fault
    written = io.BytesIO()
    plain.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """Return new pixels only: what a file says beside them (EXIF, XMP, comments, profiles) stays behind."""
    plain = Image.new("RGB", picture.size, "white")
    if picture.mode in {"RGBA", "LA", "P"}:
        layered = picture.convert("RGBA")
        plain.paste(layered, mask=layered.getchannel("A"))
    else:
        plain.paste(picture.convert("RGB"))
    return plain
