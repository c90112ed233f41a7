package vn.tonghop.report;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Message;
import vn.tonghop.model.Notation;
import vn.tonghop.model.Period;

/** What a workbook says, in one language, from a properties file that people may edit: {@code words_vi.properties}. */
public final class Wording {
    private final String file;
    private final Properties texts;
    private final Lang lang;

    private Wording(String file, Properties texts, Lang lang) {
        this.file = file;
        this.texts = texts;
        this.lang = lang;
    }

    /**
     * Reads the words of a language.
     *
     * @param folder {@code jobs/reports/template} and the like
     * @throws FaultyLayout where the file cannot be read
     */
    public static Wording load(Path folder, Lang lang) {
        String file = "words_" + lang.id() + ".properties";
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            texts.load(reader);
        } catch (CharacterCodingException e) {
            throw fault(folder.resolve(file).toString(), "Tệp không phải UTF-8.", "The file is not UTF-8.");
        } catch (IOException | IllegalArgumentException e) {
            throw fault(
                    folder.resolve(file).toString(),
                    "Không đọc được tệp: " + e.getMessage(),
                    "The file cannot be read: " + e.getMessage());
        }
        return new Wording(file, texts, lang);
    }

    /** The language. */
    public Lang lang() {
        return lang;
    }

    /**
     * A text with {@code {1}}, {@code {2}} … filled.
     *
     * @throws FaultyLayout where the file has no such key
     */
    public String of(String key, String... details) {
        return find(key, details)
                .orElseThrow(() -> fault(file, "Thiếu khóa '" + key + "'.", "Key '" + key + "' is missing."));
    }

    /** The same; empty where the file has no such key. */
    public Optional<String> find(String key, String... details) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> filled(text, details));
    }

    /** A period in words. */
    public String period(Period period) {
        return notation().period(period);
    }

    /** How the language writes numbers and days. */
    public Notation notation() {
        return Notation.of(lang);
    }

    /** A whole number with its thousands grouped as the language does. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A number with the decimals that it needs, and its thousands grouped as the language does. */
    public String number(BigDecimal number) {
        return Notation.of(lang).number(number);
    }

    private static String filled(String text, String... details) {
        String filled = text;
        for (int i = 0; i < details.length; i++) {
            filled = filled.replace("{" + (i + 1) + "}", details[i]);
        }
        return filled;
    }

    private static FaultyLayout fault(String file, String vi, String en) {
        return new FaultyLayout(new Fault(file, 0, new Message(vi, en)));
    }
}
