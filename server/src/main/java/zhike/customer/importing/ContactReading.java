package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.card.ContactRules;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.PointUpkeep.Point;
import zhike.customer.transfer.CustomerDraft;
import zhike.platform.text.Phone;
import zhike.platform.text.SortKey;
import zhike.platform.text.VisibleName;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The people at a customer. A number without a name that can be one is one more number of the
 * customer.
 */
record ContactReading(
        BiConsumer<String, String> rest,
        Predicate<String> closed,
        List<ReadyRow.Contact> contacts,
        List<Point> more) {
    private static final int LONGEST = 100;

    void read(List<CustomerDraft.Contact> drafts, Meanings meanings, Locale locale) {
        for (CustomerDraft.Contact draft : drafts) {
            String name = draft.name() == null ? "" : Storable.of(draft.name()).strip();
            if (!VisibleName.is(name) || name.length() > LONGEST) {
                if (!name.isEmpty()) rest.accept(meanings.label("contact_name", locale), name);
                if (draft.title() != null)
                    rest.accept(meanings.label("contact_title", locale), draft.title());
                more.addAll(
                        PointUpkeep.points(
                                ofCustomer("phone", draft.phone()),
                                null,
                                ofCustomer("email", draft.mail())));
            } else contacts.add(contact(name, draft));
        }
    }

    private ReadyRow.Contact contact(String name, CustomerDraft.Contact draft) {
        boolean mobile =
                draft.phone() != null
                        && Phone.parseAll(draft.phone()).stream().anyMatch(Phone::mobile);
        String phone = mobile ? null : open("phone", draft.phone());
        String cell = mobile ? open("mobile", draft.phone()) : null;
        String mail = open("email", draft.mail());
        return new ReadyRow.Contact(
                name,
                SortKey.ofName(name),
                shortened(open("title", draft.title())),
                phone,
                cell,
                mail,
                PointUpkeep.points(phone, cell, mail));
    }

    private @Nullable String ofCustomer(String key, @Nullable String value) {
        return value == null || closed.test(key) ? null : value;
    }

    private @Nullable String open(String key, @Nullable String value) {
        return value == null || closed.test(ContactRules.OWN + key) ? null : value;
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null) return null;
        String clean = Storable.of(text);
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
