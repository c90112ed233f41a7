package vn.tonghop.reference;

/**
 * One entry of ISO 3166-1.
 *
 * @param alpha2 its code, two capitals
 * @param alpha3 its code, three capitals
 * @param nameVi in Vietnamese administrative usage
 * @param nameEn in English
 */
public record Country(String alpha2, String alpha3, String nameVi, String nameEn) {}
