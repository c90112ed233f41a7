package vn.tonghop.crash;

/** Whether the stories of this package are told in full ({@code .ci/faults}), or shortened (every other run of the tests). */
final class Faults {
    static final String PROPERTY = "tonghop.faults";
    static final String FULL = "full";

    private Faults() {}

    static boolean full() {
        return System.getProperty(PROPERTY, "").equals(FULL);
    }
}
