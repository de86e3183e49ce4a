package zhike.identity.post;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.LocalDate;
import java.util.List;

/** A post with those who hold or held it, newest first. */
record PostShown(long id, Named unit, String title, boolean headsUnit, List<Holder> holders) {

    record Holder(long id, Named person, boolean main, LocalDate from, @Nullable LocalDate to) {}
}
