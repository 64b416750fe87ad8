package org.claimsbenchmark.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.export.parquet.ParquetTable;
import org.claimsbenchmark.export.view.ViewColumn;
import org.claimsbenchmark.export.view.ViewRows;

/** A Parquet file; the dictionary, the privacy rule and the words are its key-value metadata. */
final class ParquetFile implements ViewFile {

    @Override
    public List<Path> files(Path main) {
        return List.of(main);
    }

    @Override
    public void write(About about, ViewRows rows, List<Path> to) throws IOException, SQLException {
        List<ViewColumn> columns = about.view().columns();
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(to.get(0), StandardOpenOption.CREATE_NEW))) {
            ParquetTable table = new ParquetTable(out, columns, facts(about));
            Object[] row = new Object[columns.size()];
            while (rows.next()) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = rows.value(column);
                }
                table.write(row);
            }
            table.finish();
        }
    }

    private static Map<String, String> facts(About about) {
        Map<String, String> facts = new LinkedHashMap<>();
        about.origin().forEach(statement -> facts.put(statement.name(), statement.text()));
        facts.put("meaning", about.view().meaning());
        facts.put("privacy", about.privacy());
        for (ViewColumn column : about.view().columns()) {
            facts.put("column." + column.name() + ".meaning", column.meaning());
            if (column.unit() != null) {
                facts.put("column." + column.name() + ".unit", column.unit());
            }
        }
        about.words().forEach(word -> facts.put("word." + word.name(), word.definition()));
        return facts;
    }
}
