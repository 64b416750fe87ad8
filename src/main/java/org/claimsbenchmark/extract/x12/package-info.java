/**
 * X12 005010 claims (837 professional and institutional) and remittances (835) as records in columns.
 *
 * <p>Enters: an {@code ExtractFile} that begins with an ISA segment. Leaves: one record a service line, on which the values
 * of its claim are repeated, in columns that are named after segment and element; a claim without service lines is one
 * record without a procedure code. What contradicts itself in the envelopes leaves as the refusal of the whole extract, and
 * whether a remittance adds up as a note.
 *
 * <p>StAEDI splits the bytes and checks the envelopes: that ISA, GS, ST, SE, GE and IEA nest, count and agree. What stands
 * between ST and SE is not held against a guide or a code list: payers send what the guide forbids, and a claim is not lost
 * for it. This room never judges an element's value: the layout reads it as it reads any other column.
 */
package org.claimsbenchmark.extract.x12;
