package vn.tonghop.sheet.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;
import vn.tonghop.model.FindingCode;
import vn.tonghop.sheet.spool.Unreadable;

/**
 * One XML part of a workbook, pulled element by element. The parser is made directly: were it looked up, POI would get it
 * too. Any DTD or entity refuses the file, and so does a part made to exhaust memory by its depth or by a single token.
 */
public final class PullParser implements AutoCloseable {
    private static final int DEEPEST = 200;
    private static final int MOST_BYTES_A_TOKEN = 8 << 20;
    /** Every character of a cell may be written as seven. */
    private static final int MOST_CHARACTERS = 8 * 32_767;

    private static final InputFactoryImpl FACTORY = new InputFactoryImpl();

    static {
        FACTORY.setProperty(XMLInputFactory2.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory2.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final String part;
    private final TokenLimit bytes;
    private final XMLStreamReader2 xml;
    private String name = "";
    private int choices;
    private char[] text = new char[256];
    private int length;

    /**
     * Begins at the root's start.
     *
     * @param in the part's bytes
     * @param part its name, for messages
     * @param root the name that the root must have
     */
    public PullParser(InputStream in, String part, String root) throws XMLStreamException, Unreadable {
        this.part = part;
        this.bytes = new TokenLimit(in);
        this.xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(bytes);
        if (!nextChild() || !is(root)) {
            throw broken("<" + root + ">?");
        }
    }

    private int next() throws XMLStreamException, Unreadable {
        bytes.nextToken();
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw broken("DTD");
        }
        return event;
    }

    /**
     * Goes to the start of the next child, or to the end of the parent where there is none. Where a program offers a choice of
     * contents (ECMA-376 part 3, 9.3), the children are those that it gives for readers who do not know it.
     */
    public boolean nextChild() throws XMLStreamException, Unreadable {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = xml.getLocalName();
                if (!beginsChoice()) {
                    return true;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && !endsChoice()) {
                return false;
            }
            event = next();
        }
        return false;
    }

    private boolean beginsChoice() throws XMLStreamException, Unreadable {
        if (is("AlternateContent") || (choices > 0 && is("Fallback"))) {
            choices++;
            return true;
        }
        if (choices > 0 && is("Choice")) {
            skip();
            return true;
        }
        return false;
    }

    private boolean endsChoice() {
        if (choices > 0) {
            String ended = xml.getLocalName();
            if (ended.equals("AlternateContent") || ended.equals("Fallback")) {
                choices--;
                return true;
            }
        }
        return false;
    }

    /** Whether the element that just began has this name, in whatever namespace. */
    public boolean is(String other) {
        return name.equals(other);
    }

    /** The name, without namespace, of the element that began last. */
    public String name() {
        return name;
    }

    /** Goes from an element's start to its end. */
    public void skip() throws XMLStreamException, Unreadable {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new Unreadable(FindingCode.FILE_TOO_LARGE, part + ": > " + DEEPEST + " XML");
            }
        }
    }

    /** Forgets the text read so far. */
    public void clearText() {
        length = 0;
    }

    /** Goes from an element's start to its end and adds its text; elements within count for nothing. */
    public void readText() throws XMLStreamException, Unreadable {
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                append();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            }
            event = next();
        }
    }

    private void append() throws Unreadable {
        int more = xml.getTextLength();
        makeRoom(more);
        System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), text, length, more);
        length += more;
    }

    private void makeRoom(int more) throws Unreadable {
        if (length + more > text.length) {
            if (length + more > MOST_CHARACTERS) {
                throw new Unreadable(FindingCode.FILE_TOO_LARGE, part + ": > 32767 ký tự (characters)");
            }
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
    }

    /** Adds a character to the text some times. */
    public void addText(char c, int times) throws Unreadable {
        makeRoom(Math.min(times, MOST_CHARACTERS));
        Arrays.fill(text, length, length + times, c);
        length += times;
    }

    /** Like {@link #nextChild}, and adds to the text what stands before the child, or before the parent's end. */
    public boolean nextChildAddingText() throws XMLStreamException, Unreadable {
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = xml.getLocalName();
                return true;
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                append();
            }
            event = next();
        }
        return false;
    }

    /** The characters of the text; only the first {@link #length} count, and only until more is read. */
    public char[] characters() {
        return text;
    }

    /** How many characters the text has. */
    public int length() {
        return length;
    }

    /** The text read so far. */
    public String text() {
        return new String(text, 0, length);
    }

    /** How many attributes the element has that just began. */
    public int attributes() {
        return xml.getAttributeCount();
    }

    /** The one character that an attribute's name without a namespace consists of; 0 for any other name. */
    public char letter(int attribute) {
        String name = xml.getAttributeLocalName(attribute);
        return name.length() == 1 && !hasNamespace(attribute) ? name.charAt(0) : 0;
    }

    /** Hands an attribute's characters over without making a string of them. */
    public void decode(int attribute, TypedValueDecoder decoder) throws XMLStreamException {
        xml.getAttributeAs(attribute, decoder);
    }

    /** The value of an attribute without a namespace. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && !hasNamespace(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value of an attribute that has a namespace, whichever. */
    public @Nullable String qualifiedAttribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && hasNamespace(i)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * The value of an attribute of a namespace.
     *
     * @param namespace the word between two colons by which OpenDocument's namespaces differ, such as {@code office}
     */
    public @Nullable String attribute(String namespace, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)
                    && xml.getAttributeNamespace(i).contains(":" + namespace + ":")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private boolean hasNamespace(int attribute) {
        String namespace = xml.getAttributeNamespace(attribute);
        return namespace != null && !namespace.isEmpty();
    }

    /** Whether an attribute is there and says yes. */
    public boolean flag(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** An attribute's whole number of at most nine digits. */
    public int number(String name, int missing) throws Unreadable {
        return whole(attribute(name), name, missing);
    }

    /** Likewise, of an attribute of a namespace. */
    public int number(String namespace, String name, int missing) throws Unreadable {
        return whole(attribute(namespace, name), name, missing);
    }

    private int whole(@Nullable String value, String name, int missing) throws Unreadable {
        if (value == null) {
            return missing;
        }
        if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw broken(name + "=?");
        }
        return Integer.parseInt(value);
    }

    /** The part is not as it must be. */
    public Unreadable broken(String what) {
        return new Unreadable(
                FindingCode.FILE_BROKEN, part + ":" + xml.getLocation().getLineNumber() + " " + what);
    }

    @Override
    public void close() throws XMLStreamException {
        xml.closeCompletely();
    }

    /** Counts what one token takes. */
    private static final class TokenLimit extends FilterInputStream {
        private int taken;

        TokenLimit(InputStream in) {
            super(in);
        }

        void nextToken() {
            taken = 0;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            int count = super.read(into, offset, most);
            taken += count;
            if (taken > MOST_BYTES_A_TOKEN) {
                throw new IOException("XML > " + MOST_BYTES_A_TOKEN);
            }
            return count;
        }
    }
}
