package zhike.platform.number;

import java.util.List;

/**
 * Whether one text can fit two rows of parts: a character, {@code \d} for any digit, {@code #} for
 * one digit or more.
 */
final class Meeting {
    private final List<String> left;
    private final List<String> right;

    private Meeting(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    static boolean possible(List<String> left, List<String> right) {
        return new Meeting(left, right).from(0, 0);
    }

    /**
     * Each step takes one character of the text; a sequence may stay for another one or be left
     * behind.
     */
    private boolean from(int i, int j) {
        if (i == left.size() || j == right.size()) return i == left.size() && j == right.size();
        if (!together(left.get(i), right.get(j))) return false;
        boolean leftStays = left.get(i).equals("#");
        boolean rightStays = right.get(j).equals("#");
        return from(i + 1, j + 1) || leftStays && from(i, j + 1) || rightStays && from(i + 1, j);
    }

    private static boolean together(String a, String b) {
        boolean anyA = a.length() > 1 || a.equals("#");
        boolean anyB = b.length() > 1 || b.equals("#");
        if (anyA && anyB) return true;
        if (anyA) return Character.isDigit(b.charAt(0));
        return anyB ? Character.isDigit(a.charAt(0)) : a.equals(b);
    }
}
