package org.claimsbenchmark.extract.x12.segment;

import java.util.ArrayList;
import java.util.List;

/** One segment of a file with its elements. Elements and components that are absent are blank. */
public final class Segment {

    private final String name;
    private final long number;
    private final long line;
    private final long offset;
    private final List<List<String>> elements = new ArrayList<>();

    /**
     * @param name e.g. {@code CLM}
     * @param number in the file, 1-based
     * @param line of the file on which it begins, 1-based
     * @param offset where it begins, 0-based
     */
    Segment(String name, long number, long line, long offset) {
        this.name = name;
        this.number = number;
        this.line = line;
        this.offset = offset;
    }

    /** Both 1-based, in ascending order. */
    void add(int element, int component, String text) {
        while (elements.size() < element) {
            elements.add(new ArrayList<>(1));
        }
        List<String> components = elements.get(element - 1);
        while (components.size() < component - 1) {
            components.add("");
        }
        components.add(text);
    }

    /** E.g. {@code CLM}. */
    public String name() {
        return name;
    }

    /** In the file, 1-based. */
    public long number() {
        return number;
    }

    /** Line of the file on which it begins, 1-based. */
    public long line() {
        return line;
    }

    /** Where it begins in the file, 0-based. */
    public long offset() {
        return offset;
    }

    /** How many elements it has. */
    public int size() {
        return elements.size();
    }

    /** An element that has one component, or the first component of another; 1-based. */
    public String element(int position) {
        return component(position, 1);
    }

    /** Both 1-based. */
    public String component(int position, int component) {
        List<String> components = components(position);
        return component <= components.size() ? components.get(component - 1) : "";
    }

    /** All components of an element; 1-based. */
    public List<String> components(int position) {
        return position <= elements.size() ? elements.get(position - 1) : List.of();
    }

    /** Whether the element has this code. */
    public boolean has(int position, String code) {
        return element(position).equals(code);
    }
}
