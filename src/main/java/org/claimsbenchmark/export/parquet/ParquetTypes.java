package org.claimsbenchmark.export.parquet;

import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.claimsbenchmark.export.view.ColumnType;
import org.claimsbenchmark.export.view.ViewColumn;

/** How the types of columns are called in Parquet: the logical type, and the older name for readers that know no other. */
final class ParquetTypes {

    /** Bytes of a decimal of up to 38 digits. */
    static final int WIDE_DECIMAL_BYTES = 16;

    private static final int MOST_DIGITS_OF_A_LONG = 18;

    private ParquetTypes() {}

    static boolean isWide(ColumnType type) {
        return type.precision() > MOST_DIGITS_OF_A_LONG;
    }

    static Type physical(ColumnType type) {
        return switch (type.kind()) {
            case TEXT -> Type.BYTE_ARRAY;
            case INTEGER, TIME -> Type.INT64;
            case DECIMAL -> isWide(type) ? Type.FIXED_LEN_BYTE_ARRAY : Type.INT64;
            case FLAG -> Type.BOOLEAN;
            case DATE -> Type.INT32;
        };
    }

    /** A column that may be null. */
    static SchemaElement schema(ViewColumn column) {
        ColumnType type = column.type();
        SchemaElement element = new SchemaElement(column.name())
                .setRepetition_type(FieldRepetitionType.OPTIONAL)
                .setType(physical(type));
        return switch (type.kind()) {
            case TEXT ->
                element.setLogicalType(LogicalType.STRING(new StringType())).setConverted_type(ConvertedType.UTF8);
            case INTEGER ->
                element.setLogicalType(LogicalType.INTEGER(new IntType((byte) Long.SIZE, true)))
                        .setConverted_type(ConvertedType.INT_64);
            case DECIMAL -> decimal(element, type);
            case FLAG -> element;
            case DATE ->
                element.setLogicalType(LogicalType.DATE(new DateType())).setConverted_type(ConvertedType.DATE);
            case TIME ->
                element.setLogicalType(
                                LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))))
                        .setConverted_type(ConvertedType.TIMESTAMP_MICROS);
        };
    }

    private static SchemaElement decimal(SchemaElement element, ColumnType type) {
        if (isWide(type)) {
            element.setType_length(WIDE_DECIMAL_BYTES);
        }
        return element.setLogicalType(LogicalType.DECIMAL(new DecimalType(type.scale(), type.precision())))
                .setConverted_type(ConvertedType.DECIMAL)
                .setScale(type.scale())
                .setPrecision(type.precision());
    }
}
