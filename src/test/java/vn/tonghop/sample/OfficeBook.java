package vn.tonghop.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One workbook of an office: its forms, sheet by sheet, and the file it becomes. */
final class OfficeBook {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Look look;
    private final Styles styles;
    private final List<Form> forms = new ArrayList<>();

    OfficeBook(Look look) {
        this.look = look;
        this.styles = new Styles(workbook, look);
    }

    /** A sheet for one table: {@code columns} as {@link Form} reads them. */
    Form form(String sheet, String dataset, String columns) {
        Form form = new Form(workbook.createSheet(sheet), styles, look, dataset, columns);
        forms.add(form);
        return form;
    }

    /** The file, last saved at {@code time}. */
    SampleFile save(String path, LocalDateTime time) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(time);
            workbook.write(out);
            workbook.close();
            return new SampleFile(
                    path,
                    FixedZip.dated(out.toByteArray(), time),
                    forms.stream().map(Form::expected).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(LocalDateTime time) {
        String stamp = time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "Z";
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator(look.author());
        core.setLastModifiedByUser(look.author());
        try {
            core.getUnderlyingProperties().setCreatedProperty(stamp);
            core.getUnderlyingProperties().setModifiedProperty(stamp);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("not a time that a workbook's properties can bear: " + stamp, e);
        }
    }
}
