package vn.tonghop.sheet.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.Unreadable;
import vn.tonghop.text.EncodingEvidence;
import vn.tonghop.text.LegacyEncoding;

/** How the bytes of a text file stand for letters. */
enum TextForm {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "UTF-16"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "UTF-16"),
    WINDOWS_1258(Charset.forName("windows-1258"), "windows-1258"),
    TCVN3(Charset.forName("windows-1252"), LegacyEncoding.TCVN3.label()),
    VNI(Charset.forName("windows-1252"), LegacyEncoding.VNI.label());

    private static final int HEAD = 1 << 13;
    /** Lines beyond ASCII enough to tell: what follows them is read as they are. */
    private static final int SAMPLE = 1 << 18;

    /** How many in a hundred of the words beyond ASCII must be syllables, and how many more than in any other form. */
    private static final int LEAST_SHARE = 50;

    private static final int LEAST_LEAD = 20;
    /** Stands for bytes that are no letter. */
    private static final char LOST = '\uFFFD';
    /** So many letters of UTF-8 for each byte that is none: other forms hardly ever make one. */
    private static final int LETTERS_A_SLIP = 20;

    private static final TextForm[] OF_ONE_BYTE = {WINDOWS_1258, TCVN3, VNI};

    private final Charset charset;
    private final String label;

    TextForm(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    Charset charset() {
        return charset;
    }

    /** The name by which people are told, the same in both languages. */
    String label() {
        return label;
    }

    /** A text that was read by the character set, in Unicode; composed where its bytes are not of Unicode. */
    String unicode(String text) {
        return switch (this) {
            case UTF_8, UTF_16_LE, UTF_16_BE -> text;
            case WINDOWS_1258 -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case TCVN3 -> LegacyEncoding.TCVN3.decode(text);
            case VNI -> LegacyEncoding.VNI.decode(text);
        };
    }

    /** The one old encoding whose bytes these are. */
    Optional<LegacyEncoding> legacy() {
        return switch (this) {
            case UTF_8, UTF_16_LE, UTF_16_BE, WINDOWS_1258 -> Optional.empty();
            case TCVN3 -> Optional.of(LegacyEncoding.TCVN3);
            case VNI -> Optional.of(LegacyEncoding.VNI);
        };
    }

    /**
     * The form that the bytes prove: a mark, zeros in every other place, UTF-8 but for a slip here and there, or words that are
     * Vietnamese in one form of single bytes and hardly any other.
     *
     * @throws Unreadable where they prove none
     */
    static TextForm of(Path file) throws Unreadable, IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Optional<TextForm> wide = ofTwoBytes(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (isUtf8(file)) {
            return UTF_8;
        }
        byte[] sample = linesBeyondAscii(file);
        return isNearlyUtf8(sample) ? UTF_8 : ofOneByte(sample);
    }

    /** A byte that a program has damaged costs its cell. */
    private static boolean isNearlyUtf8(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        long lost = text.chars().filter(c -> c == LOST).count();
        long whole = text.chars().filter(c -> c > '~' && c != LOST).count();
        return whole >= lost * LETTERS_A_SLIP;
    }

    private static Optional<TextForm> ofTwoBytes(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return Optional.of(UTF_16_LE);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return Optional.of(UTF_16_BE);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (most <= head.length / 8 || Math.min(zeros[0], zeros[1]) >= most / 8) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? UTF_16_LE : UTF_16_BE);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer sink = CharBuffer.allocate(1 << 16);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1)) {
            int count = 0;
            while (count >= 0) {
                count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                if (decoder.decode(bytes, sink.clear(), count < 0).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    private static TextForm ofOneByte(byte[] sample) throws Unreadable {
        TextForm best = WINDOWS_1258;
        int bestShare = -1;
        int secondShare = -1;
        for (TextForm form : OF_ONE_BYTE) {
            int share = form.share(sample);
            if (share > bestShare) {
                secondShare = bestShare;
                bestShare = share;
                best = form;
            } else {
                secondShare = Math.max(secondShare, share);
            }
        }
        if (bestShare < LEAST_SHARE || bestShare - secondShare < LEAST_LEAD) {
            throw new Unreadable(
                    FindingCode.FORMAT_NOT_READ,
                    "văn bản không phải UTF-8 và không rõ bảng mã (text that is not UTF-8, of an unclear encoding)");
        }
        return best;
    }

    private static byte[] linesBeyondAscii(Path file) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            boolean telling = false;
            for (int b = in.read(); b >= 0 && lines.size() < SAMPLE; b = in.read()) {
                line.write(b);
                telling |= b > '~';
                if (b == '\n' || line.size() == SAMPLE) {
                    if (telling) {
                        line.writeTo(lines);
                    }
                    line.reset();
                    telling = false;
                }
            }
        }
        line.writeTo(lines);
        return lines.toByteArray();
    }

    /** How many in a hundred of the words beyond ASCII are syllables in this form. */
    private int share(byte[] sample) {
        String text = new String(sample, charset);
        EncodingEvidence evidence = EncodingEvidence.of(legacy().isPresent() ? text : unicode(text));
        int syllables = legacy().map(evidence::syllables).orElseGet(evidence::unicode);
        return evidence.words() == 0 ? 0 : 100 * syllables / evidence.words();
    }
}
