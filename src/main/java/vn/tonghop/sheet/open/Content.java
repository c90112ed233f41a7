package vn.tonghop.sheet.open;

/** What a file is, by its bytes. */
enum Content {
    OPEN_XML("Office Open XML"),
    TEXT("văn bản (text)"),
    XLS("Excel 97-2003 (.xls)"),
    ODS("OpenDocument (.ods)"),
    XLSB("Excel nhị phân (.xlsb)"),
    EXCEL_95("Excel 95 (.xls, BIFF5)"),
    WORD("Word"),
    POWERPOINT("PowerPoint"),
    OTHER_OFFICE("tài liệu không phải bảng tính (no spreadsheet)"),
    ARCHIVE("tệp nén (archive)"),
    HTML("HTML"),
    SPREADSHEET_ML("XML Spreadsheet 2003"),
    XML("XML"),
    RTF("RTF"),
    MAIL("thư điện tử (e-mail, MHTML)"),
    SYLK("SYLK (.slk)"),
    PDF("PDF"),
    IMAGE("ảnh (image)"),
    UTF_16("văn bản UTF-16 (UTF-16 text)"),
    BINARY("tệp nhị phân (binary)");

    private final String label;

    Content(String label) {
        this.label = label;
    }

    /** The name by which people are told, the same in both languages. */
    String label() {
        return label;
    }
}
