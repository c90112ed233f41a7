package vn.tonghop.sheet.excel;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** Takes a whole number that is not negative out of the parser's buffer, without making a string of it. */
final class Index extends TypedValueDecoder {
    private int value;

    /** What was decoded; -1 where it is no such number. */
    int value() {
        return value;
    }

    @Override
    public void decode(String text) {
        decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        value = of(buffer, start, end);
    }

    @Override
    public void handleEmptyValue() {
        value = -1;
    }

    /** The number that characters give; -1 where they give none of at most nine digits. */
    static int of(char[] buffer, int start, int end) {
        if (start == end || end - start > 9) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
