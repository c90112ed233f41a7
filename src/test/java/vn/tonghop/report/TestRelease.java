package vn.tonghop.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.tonghop.consolidate.Release;
import vn.tonghop.model.Lang;
import vn.tonghop.model.Period;
import vn.tonghop.testing.TestDatabase;

/** The release of {@code report/release.sql} in a real PostgreSQL, and what is written of it, read part by part. */
final class TestRelease implements AutoCloseable {
    static final Path LAYOUT = Path.of("jobs/reports/national");
    static final Set<String> PERSONAL =
            Set.of("full_name", "birth_date", "phone", "email", "citizen_id", "recipient_name");

    private static final Release RELEASE =
            new Release(1, Period.parse("2021").orElseThrow(), 1, Instant.parse("2021-12-20T18:30:00Z"));

    private final TestDatabase database = TestDatabase.fresh();

    /** @param more that stands in the database when the release is made */
    TestRelease(String more) throws IOException {
        try (InputStream sql = TestRelease.class.getResourceAsStream("/report/release.sql")) {
            database.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        database.execute(more);
        database.freeze();
    }

    Path write(Path layout, Path outbox, Lang lang) {
        return NationalWorkbook.load(layout, PERSONAL, outbox.resolve("parts"))
                .write(database.database().dataSource(), RELEASE, outbox, lang);
    }

    /** The document beside a workbook. */
    static Path document(Path workbook) {
        return workbook.resolveSibling(workbook.getFileName().toString().replace(".xlsx", ".docx"));
    }

    /** The parts of a file whose name begins so, read by the parser of the JDK. */
    static List<Document> parts(Path file, String prefix) throws IOException {
        List<Document> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(prefix) && entry.getName().endsWith(".xml")) {
                    parts.add(DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(zip.getInputStream(entry)));
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("a part of " + file + " cannot be read", e);
        }
        return parts;
    }

    /** The elements of a name, with its prefix, in the order of the part. */
    static List<Element> elements(Document part, String name) {
        return list(part.getElementsByTagName(name));
    }

    static List<Element> elements(Element within, String name) {
        return list(within.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Override
    public void close() {
        database.close();
    }
}
