package vn.tonghop.report;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** Draws the charts of a sheet: Excel's own, over the cells of a table, which stay their source. */
final class Charts {
    private static final double TITLE_SIZE = 11;
    private static final double TEXT_SIZE = 9;
    /** So few bars would fill the chart like walls. */
    private static final int FEW = 4;

    private static final String PALE = "BFBFBF";
    private static final List<String> COLOURS = List.of("1F3864", "C55A11", "548235", "7F7F7F", "2E75B6");

    private final Words words;

    Charts(Words words) {
        this.words = words;
    }

    /** Draws one chart. */
    void draw(XSSFSheet sheet, XSSFClientAnchor anchor, Layout.Chart chart, Tables.Written table) {
        XSSFChart drawn = sheet.createDrawingPatriarch().createChart(anchor);
        describe(drawn, chart);
        drawn.setTitleText(words.of(chart.title()));
        drawn.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> {
            run.setFontSize(TITLE_SIZE);
            run.setBold(true);
        });
        drawn.setTitleOverlay(false);
        int length = table.values(chart.category()).size();
        String format = Styles.locale(words.lang()) + chart.format();
        XDDFChartData data = data(drawn, chart, format, length);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(
                texts(table, chart.category()), range(table, chart.category(), length));
        int at = 0;
        for (String field : chart.series()) {
            XDDFNumericalDataSource<Double> values =
                    XDDFDataSourcesFactory.fromArray(numbers(table, field), range(table, field, length));
            values.setFormatCode(format);
            XDDFChartData.Series series = data.addSeries(categories, values);
            CellReference head = new CellReference(table.sheet(), table.head(), table.column(field), true, true);
            series.setTitle(table.headOf(field), head);
            style(series, COLOURS.get(at++ % COLOURS.size()), format);
        }
        if (chart.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        // A value that is not there is not drawn as a nought.
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        drawn.plot(data);
    }

    /** What the chart is called, and what those are told who do not see it. */
    private void describe(XSSFChart drawn, Layout.Chart chart) {
        CTNonVisualDrawingProps properties = drawn.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(words.of(chart.title()));
        properties.setDescr(words.of(chart.about()));
        drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
    }

    private static XDDFChartData data(XSSFChart drawn, Layout.Chart chart, String format, int length) {
        boolean lying = chart.kind() == Layout.ChartKind.BAR;
        XDDFCategoryAxis names = drawn.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat(format);
        small(names);
        small(values);
        // Each value bears its number; an axis of numbers, or lines of a grid, would say it twice.
        values.setVisible(false);
        if (lying) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
        if (chart.kind() == Layout.ChartKind.LINE) {
            return drawn.createData(ChartTypes.LINE, names, values);
        }
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
        bars.setGapWidth(length < FEW ? 200 : 40);
        bars.setVaryColors(false);
        return bars;
    }

    private static void small(XDDFChartAxis axis) {
        axis.getOrAddTextProperties().setFontSize(TEXT_SIZE);
        axis.getOrAddShapeProperties().setLineProperties(line(PALE, 0.75));
    }

    private static void style(XDDFChartData.Series series, String rgb, String format) {
        if (series instanceof XDDFLineChartData.Series line) {
            line.setLineProperties(line(rgb, 2));
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            line.setSmooth(false);
            CTDLbls labels = line.getCTLineSer().addNewDLbls();
            label(labels, format);
            // Beside its point, where programs put it else, the line runs through it.
            labels.addNewDLblPos().setVal(STDLblPos.T);
        } else if (series instanceof XDDFBarChartData.Series bar) {
            bar.setFillProperties(new XDDFSolidFillProperties(colour(rgb)));
            label(bar.getCTBarSer().addNewDLbls(), format);
        }
    }

    /** Writes its number beside each value. */
    private static void label(CTDLbls labels, String format) {
        CTNumFmt number = labels.addNewNumFmt();
        number.setFormatCode(format);
        number.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFLineProperties line(String rgb, double points) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(rgb)));
        line.setWidth(points);
        return line;
    }

    private static XDDFColor colour(String rgb) {
        return XDDFColor.from(HexFormat.of().parseHex(rgb));
    }

    private static String range(Tables.Written table, String field, int length) {
        int column = table.column(field);
        return new CellRangeAddress(table.head() + 1, table.head() + length, column, column)
                .formatAsString(table.sheet(), true);
    }

    private static String[] texts(Tables.Written table, String field) {
        return table.values(field).stream().map(Object::toString).toArray(String[]::new);
    }

    private static Double[] numbers(Tables.Written table, String field) {
        return table.values(field).stream()
                .map(value -> value instanceof Double number ? number : null)
                .toArray(Double[]::new);
    }
}
