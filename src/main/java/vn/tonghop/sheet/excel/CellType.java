package vn.tonghop.sheet.excel;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** How a cell's value is written (ECMA-376 part 1, 18.18.11, ST_CellType). */
enum CellType {
    NUMBER("n"),
    SHARED("s"),
    INLINE("inlineStr"),
    FORMULA_TEXT("str"),
    TRUTH("b"),
    FAULT("e"),
    DATE("d"),
    /** A type that there is not. */
    UNKNOWN("");

    private static final CellType[] ALL = values();

    private final String word;

    CellType(String word) {
        this.word = word;
    }

    /** Takes the type out of the parser's buffer, without making a string of it. */
    static final class Decoder extends TypedValueDecoder {
        private CellType type = NUMBER;

        CellType type() {
            return type;
        }

        @Override
        public void decode(String text) {
            decode(text.toCharArray(), 0, text.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            type = UNKNOWN;
            for (CellType candidate : ALL) {
                if (matches(candidate.word, buffer, start, end)) {
                    type = candidate;
                    return;
                }
            }
        }

        private static boolean matches(String word, char[] buffer, int start, int end) {
            if (word.length() != end - start) {
                return false;
            }
            for (int i = start; i < end; i++) {
                if (buffer[i] != word.charAt(i - start)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void handleEmptyValue() {
            type = UNKNOWN;
        }
    }
}
