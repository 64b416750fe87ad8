package org.claimsbenchmark.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Util;
import org.claimsbenchmark.export.view.ViewColumn;

/**
 * A Parquet file that is written row by row. The rows of one group are in memory, each column of a group is one page, packed
 * with gzip, which every reader knows.
 */
public final class ParquetTable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_OF_A_GROUP = 20_000;
    private static final String WRITER = "claims-benchmark version 1 (build 1)";

    private final OutputStream out;
    private final List<ViewColumn> columns;
    private final List<KeyValue> facts = new ArrayList<>();
    private final List<RowGroup> groups = new ArrayList<>();
    private List<ColumnPage> pages;
    private long offset;
    private long rows;

    /**
     * Begins a file.
     *
     * @param facts about the table, as key and value
     */
    public ParquetTable(OutputStream out, List<ViewColumn> columns, Map<String, String> facts) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        facts.forEach((key, value) -> this.facts.add(new KeyValue(key).setValue(value)));
        write(MAGIC);
        beginGroup();
    }

    /** @param row a value a column, of the kind that its type says, or null */
    public void write(Object[] row) throws IOException {
        for (int column = 0; column < row.length; column++) {
            pages.get(column).add(row[column]);
        }
        rows++;
        if (pages.get(0).rows() == ROWS_OF_A_GROUP) {
            endGroup();
            beginGroup();
        }
    }

    /** Ends the file, without which it is none; the stream stays open. */
    public void finish() throws IOException {
        if (pages.get(0).rows() > 0) {
            endGroup();
        }
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("table").setNum_children(columns.size()));
        columns.forEach(column -> schema.add(ParquetTypes.schema(column)));
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(
                new FileMetaData(1, schema, rows, groups)
                        .setKey_value_metadata(facts)
                        .setCreated_by(WRITER),
                footer);
        write(footer.toByteArray());
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.size())
                .array());
        write(MAGIC);
    }

    private void beginGroup() {
        pages = columns.stream().map(column -> new ColumnPage(column.type())).toList();
    }

    private void endGroup() throws IOException {
        List<ColumnChunk> chunks = new ArrayList<>();
        long bytes = 0;
        int rowsOfGroup = pages.get(0).rows();
        for (int column = 0; column < pages.size(); column++) {
            ColumnMetaData chunk = writeChunk(columns.get(column), pages.get(column));
            bytes += chunk.getTotal_uncompressed_size();
            chunks.add(new ColumnChunk(0).setMeta_data(chunk));
        }
        groups.add(new RowGroup(chunks, bytes, rowsOfGroup));
    }

    private ColumnMetaData writeChunk(ViewColumn column, ColumnPage page) throws IOException {
        long begin = offset;
        byte[] plain = page.toBytes();
        byte[] packed = packed(plain);
        CRC32 crc = new CRC32();
        crc.update(packed);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        Util.writePageHeader(
                new PageHeader(PageType.DATA_PAGE, plain.length, packed.length)
                        .setCrc((int) crc.getValue())
                        .setData_page_header(
                                new DataPageHeader(page.rows(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE)),
                header);
        write(header.toByteArray());
        write(packed);
        return new ColumnMetaData(
                        ParquetTypes.physical(column.type()),
                        List.of(Encoding.PLAIN, Encoding.RLE),
                        List.of(column.name()),
                        CompressionCodec.GZIP,
                        page.rows(),
                        header.size() + plain.length,
                        header.size() + packed.length,
                        begin)
                .setStatistics(new Statistics().setNull_count(page.nulls()));
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }
}
