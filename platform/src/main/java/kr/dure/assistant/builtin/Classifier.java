package kr.dure.assistant.builtin;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Multinomial logistic regression over sparse features, fitted with AdaGrad in one go. */
final class Classifier {

    private static final int ROUNDS = 14;
    private static final double STEP = 0.5;
    private static final double SHRINK = 3e-3;

    private final List<String> labels;
    private final Map<String, Integer> columns;
    private final double[][] weights;

    private Classifier(List<String> labels, Map<String, Integer> columns, double[][] weights) {
        this.labels = labels;
        this.columns = columns;
        this.weights = weights;
    }

    static Classifier fit(List<Example> examples) {
        Map<String, Integer> columns = new HashMap<>();
        examples.forEach(
                example ->
                        example.features.keySet().stream()
                                .sorted()
                                .forEach(f -> columns.putIfAbsent(f, columns.size())));
        List<String> labels = examples.stream().map(Example::label).distinct().sorted().toList();
        double[][] weights = new double[labels.size()][columns.size()];
        Classifier classifier = new Classifier(labels, columns, weights);
        classifier.learn(examples);
        return classifier;
    }

    /** Writes what was learnt; {@link #read} takes it up again. */
    void write(DataOutput out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        String[] features = new String[columns.size()];
        columns.forEach((feature, column) -> features[column] = feature);
        out.writeInt(features.length);
        for (String feature : features) {
            out.writeUTF(feature);
        }
        for (double[] row : weights) {
            for (double weight : row) {
                out.writeFloat((float) weight);
            }
        }
    }

    static Classifier read(DataInput in) throws IOException {
        List<String> labels = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            labels.add(in.readUTF());
        }
        int width = in.readInt();
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < width; column++) {
            columns.put(in.readUTF(), column);
        }
        double[][] weights = new double[labels.size()][width];
        for (double[] row : weights) {
            for (int column = 0; column < width; column++) {
                row[column] = in.readFloat();
            }
        }
        return new Classifier(labels, columns, weights);
    }

    /** All labels, the likeliest first. */
    List<Guess> rank(Map<String, Double> features) {
        Sparse point = sparse(features);
        double[] chances = chances(point);
        List<Guess> guesses = new ArrayList<>();
        for (int label = 0; label < chances.length; label++) {
            guesses.add(new Guess(labels.get(label), chances[label]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::chance).reversed());
        return guesses;
    }

    private void learn(List<Example> examples) {
        double[][] squares = new double[weights.length][columns.size()];
        List<Point> points = new ArrayList<>();
        examples.forEach(e -> points.add(new Point(sparse(e.features), labels.indexOf(e.label))));
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(points, random);
            points.forEach(point -> step(point, squares));
        }
    }

    private void step(Point point, double[][] squares) {
        double[] chances = chances(point.features);
        for (int label = 0; label < chances.length; label++) {
            double miss = chances[label] - (label == point.label ? 1 : 0);
            if (Math.abs(miss) < 2e-3) {
                continue;
            }
            double[] row = weights[label];
            double[] squared = squares[label];
            for (int i = 0; i < point.features.columns.length; i++) {
                int column = point.features.columns[i];
                double slope = miss * point.features.values[i] + SHRINK * row[column];
                squared[column] += slope * slope;
                row[column] -= STEP * slope / Math.sqrt(squared[column] + 1e-8);
            }
        }
    }

    private double[] chances(Sparse point) {
        double[] scores = new double[weights.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            for (int i = 0; i < point.columns.length; i++) {
                scores[label] += weights[label][point.columns[i]] * point.values[i];
            }
            highest = Math.max(highest, scores[label]);
        }
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = Math.exp(scores[label] - highest);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
        return scores;
    }

    private Sparse sparse(Map<String, Double> features) {
        List<Map.Entry<String, Double>> known =
                features.entrySet().stream().filter(f -> columns.containsKey(f.getKey())).toList();
        int[] at = new int[known.size()];
        double[] values = new double[known.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = columns.getOrDefault(known.get(i).getKey(), 0);
            values[i] = known.get(i).getValue();
        }
        return new Sparse(at, values);
    }

    /** A sentence's features and what it means. */
    record Example(Map<String, Double> features, String label) {}

    /**
     * What a sentence may mean.
     *
     * @param chance from 0 to 1
     */
    record Guess(String label, double chance) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Sparse(int[] columns, double[] values) {}

    private record Point(Sparse features, int label) {}
}
