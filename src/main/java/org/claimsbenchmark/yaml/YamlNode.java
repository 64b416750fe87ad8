package org.claimsbenchmark.yaml;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML file that knows its line. Every scalar is text: no date, number or yes/no is guessed from it. */
public final class YamlNode {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String file;
    private final Node node;
    private final Function<String, RuntimeException> faults;

    private YamlNode(String file, Node node, Function<String, RuntimeException> faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
    }

    /**
     * @param file name for messages
     * @param what the file is to hold, for messages
     * @param faults makes the exception that is thrown when the text is no YAML, or not what a caller expects of a node
     */
    public static YamlNode root(String file, Reader text, String what, Function<String, RuntimeException> faults) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(text);
            if (root == null) {
                throw faults.apply(file + ": expected " + what + ", found an empty file");
            }
            return new YamlNode(file, root, faults);
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1;
            throw faults.apply(file + " line " + line + ": not YAML: " + notYaml.getProblem());
        } catch (YAMLException notText) {
            throw faults.apply(file + ": expected YAML, found text with characters that it does not allow");
        }
    }

    /** The entries of a mapping that has all required keys, and none but the required and the optional ones. */
    public Map<String, YamlNode> entries(Set<String> required, Set<String> optional) {
        Map<String, YamlNode> entries = pairs();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            YamlNode key = child(tuple.getKeyNode());
            if (!required.contains(key.text()) && !optional.contains(key.text())) {
                Set<String> known = new TreeSet<>(required);
                known.addAll(optional);
                throw key.fault("unknown key " + key.text() + "; expected one of " + String.join(", ", known));
            }
        }
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(entries.keySet());
        if (!missing.isEmpty()) {
            throw fault("missing " + String.join(", ", missing) + "; add what is missing");
        }
        return entries;
    }

    /** The entries of a mapping with any keys, by their text. */
    public Map<String, YamlNode> pairs() {
        Map<String, YamlNode> pairs = new LinkedHashMap<>();
        for (NodeTuple tuple : as(MappingNode.class, "keys with values").getValue()) {
            YamlNode key = child(tuple.getKeyNode());
            if (pairs.put(key.text(), child(tuple.getValueNode())) != null) {
                throw key.fault("key " + key.text() + " stands twice; remove one");
            }
        }
        return pairs;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** What a word stands for, of those that are known. */
    public <T> T oneOf(Map<String, T> meanings) {
        T meaning = meanings.get(text());
        if (meaning == null) {
            throw fault("expected one of " + String.join(", ", new TreeSet<>(meanings.keySet())));
        }
        return meaning;
    }

    public String text() {
        String text = as(ScalarNode.class, "text").getValue();
        if (text.isBlank()) {
            throw fault("expected text, found a blank");
        }
        return text;
    }

    public int positiveNumber() {
        String text = text();
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw fault("expected a whole number from 1 to 999");
        }
        return Integer.parseInt(text);
    }

    public BigDecimal percent() {
        String text = text();
        if (!text.matches("[0-9]{1,3}([.][0-9]{1,6})?") || new BigDecimal(text).compareTo(HUNDRED) > 0) {
            throw fault("expected a number from 0 to 100");
        }
        return new BigDecimal(text);
    }

    public boolean yesOrNo() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("expected true or false");
        };
    }

    public List<YamlNode> items() {
        return as(SequenceNode.class, "a list").getValue().stream()
                .map(item -> child(item))
                .toList();
    }

    /** The file and line of the node, and what is wrong there. */
    public RuntimeException fault(String what) {
        int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
        return faults.apply(file + " line " + line + ": " + what);
    }

    private YamlNode child(Node child) {
        return new YamlNode(file, child, faults);
    }

    private <T extends Node> T as(Class<T> type, String expected) {
        if (!type.isInstance(node)) {
            throw fault("expected " + expected);
        }
        return type.cast(node);
    }
}
