package vn.tonghop.sheet.legacy;

import java.util.Optional;
import vn.tonghop.text.LegacyEncoding;

/** Fonts of one encoding are weighed together, and all others together. */
enum FontClass {
    OTHER,
    OF_TCVN3,
    OF_VNI;

    static FontClass of(String font) {
        return LegacyEncoding.ofFont(font)
                .map(encoding -> encoding == LegacyEncoding.TCVN3 ? OF_TCVN3 : OF_VNI)
                .orElse(OTHER);
    }

    Optional<LegacyEncoding> encoding() {
        return switch (this) {
            case OTHER -> Optional.empty();
            case OF_TCVN3 -> Optional.of(LegacyEncoding.TCVN3);
            case OF_VNI -> Optional.of(LegacyEncoding.VNI);
        };
    }
}
