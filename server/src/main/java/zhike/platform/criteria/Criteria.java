package zhike.platform.criteria;

import java.util.List;

/**
 * A tree of conditions on a record. Two-valued: a leaf on an absent value is false, so its {@link
 * Not} is true. An empty {@link AllOf} holds for everyone, an empty {@link AnyOf} for nobody.
 */
public sealed interface Criteria {

    /** Holds when every part holds. */
    record AllOf(List<Criteria> parts) implements Criteria {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when one part holds. */
    record AnyOf(List<Criteria> parts) implements Criteria {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when the part does not. */
    record Not(Criteria part) implements Criteria {}

    /** Holds when {@code least} or more of the parts hold. */
    record AtLeast(int least, List<Criteria> parts) implements Criteria {
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One leaf. Values are String (text, code, id), BigDecimal, LocalDate, Boolean or Integer
     * (days), as many as {@link Operator#operand()} wants.
     */
    record Is(String field, Operator op, List<Object> values) implements Criteria {
        public Is {
            values = List.copyOf(values);
        }
    }

    static Criteria all(Criteria... parts) {
        return new AllOf(List.of(parts));
    }

    static Criteria any(Criteria... parts) {
        return new AnyOf(List.of(parts));
    }

    static Criteria not(Criteria part) {
        return new Not(part);
    }

    static Criteria atLeast(int least, Criteria... of) {
        return new AtLeast(least, List.of(of));
    }

    static Criteria is(String field, Operator op, Object... values) {
        return new Is(field, op, List.of(values));
    }
}
