package kr.dure.quality;

import kr.dure.home.Row;
import kr.dure.home.Table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a trace as a tree: each lot once, under the first lot that it came from or went into.
 *
 * @param below the lots right after the one in question
 * @param lots how many there are in all, without the one in question
 */
record Genealogy(List<Node> below, int lots, boolean truncated, boolean withheld) {

    Genealogy {
        below = List.copyOf(below);
    }

    static Genealogy of(Table trace) {
        Map<String, Node> nodes = new HashMap<>();
        List<Node> below = new ArrayList<>();
        boolean startWithheld = false;
        int lots = 0;
        for (Row row : trace.rows()) {
            Node node = new Node(row, new ArrayList<>(), new ArrayList<>());
            if (row.count("depth") == 0) {
                startWithheld = row.is("withheld");
            } else {
                lots++;
                place(node, nodes, below);
            }
            nodes.putIfAbsent(key(row), node);
        }
        return new Genealogy(below, lots, trace.truncated(), startWithheld);
    }

    private static void place(Node node, Map<String, Node> nodes, List<Node> below) {
        boolean placed = false;
        for (String parent : node.row().list("parents")) {
            Node above = nodes.get(parent);
            if (above == null || above.depth() != node.depth() - 1) {
                continue;
            }
            if (placed) {
                node.also().add(above.getId());
            } else if (above.depth() == 0) {
                below.add(node);
                placed = true;
            } else {
                above.below().add(node);
                placed = true;
            }
        }
        if (!placed) {
            below.add(node);
        }
    }

    private static String key(Row row) {
        return row.text("owner") + "/" + row.text("lot");
    }

    /**
     * A lot of the tree.
     *
     * @param also further lots of the step before that it hangs on
     */
    record Node(Row row, List<Node> below, List<String> also) {

        long depth() {
            return row.count("depth");
        }

        public String getId() {
            return row.text("lot");
        }
    }
}
