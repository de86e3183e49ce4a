package zhike.customer.matching;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A profile as some hundred bytes and back: far quicker than making it anew from what the
 * customer's file says.
 */
final class PackedProfile {
    private PackedProfile() {}

    static void write(Profile from, DataOutput to) throws IOException {
        to.writeByte(from.kind.ordinal());
        to.writeShort(from.people.size());
        for (PersonName name : from.people) {
            texts(to, name.given(), name.family(), name.whole(), name.sound());
        }
        to.writeShort(from.companies.size());
        for (CompanyName name : from.companies) {
            write(name, to);
        }
        list(from.phones, to);
        to.writeShort(from.mails.size());
        for (MailAddress mail : from.mails) {
            texts(to, mail.whole(), mail.account());
        }
        texts(to, from.code, from.idNumber, from.website);
        write(from.birth, to);
        write(from.address, to);
    }

    static Profile read(DataInput from) throws IOException {
        MatchKind kind = MatchKind.values()[from.readByte()];
        List<PersonName> people = new ArrayList<>(1);
        for (int n = from.readUnsignedShort(); n > 0; n--) {
            people.add(
                    new PersonName(from.readUTF(), from.readUTF(), from.readUTF(), from.readUTF()));
        }
        List<CompanyName> companies = new ArrayList<>(2);
        for (int n = from.readUnsignedShort(); n > 0; n--) {
            companies.add(company(from));
        }
        List<String> phones = list(from);
        List<MailAddress> mails = new ArrayList<>(1);
        for (int n = from.readUnsignedShort(); n > 0; n--) {
            mails.add(new MailAddress(from.readUTF(), from.readUTF()));
        }
        return new Profile(
                kind,
                people,
                companies,
                phones,
                mails,
                from.readUTF(),
                from.readUTF(),
                from.readUTF(),
                birth(from),
                address(from));
    }

    private static void write(CompanyName name, DataOutput to) throws IOException {
        texts(
                to,
                name.shown(),
                name.stem(),
                name.region(),
                name.rest(),
                name.core(),
                name.sound(),
                name.form());
        maybe(name.alias(), to);
        maybe(name.branch(), to);
        to.writeBoolean(name.group());
        list(List.copyOf(name.industries()), to);
    }

    private static CompanyName company(DataInput from) throws IOException {
        String shown = from.readUTF();
        String stem = from.readUTF();
        String region = from.readUTF();
        String rest = from.readUTF();
        String core = from.readUTF();
        String sound = from.readUTF();
        String form = from.readUTF();
        String alias = maybe(from);
        String branch = maybe(from);
        boolean group = from.readBoolean();
        SortedSet<String> industries = CompanyName.sorted(list(from));
        return new CompanyName(
                shown, alias, stem, region, rest, core, sound, industries, form, group, branch);
    }

    private static void write(@Nullable Birth birth, DataOutput to) throws IOException {
        maybe(birth == null ? null : birth.digits(), to);
        if (birth == null) {
            return;
        }
        to.writeShort(birth.year());
        to.writeByte(birth.month());
        to.writeByte(birth.day());
    }

    private static @Nullable Birth birth(DataInput from) throws IOException {
        String digits = maybe(from);
        return digits == null
                ? null
                : new Birth(digits, from.readShort(), from.readByte(), from.readByte());
    }

    private static void write(AddressText address, DataOutput to) throws IOException {
        texts(to, address.shown(), address.city(), address.place(), address.postcode());
        to.writeBoolean(address.detailed());
        to.writeShort(address.pairs().length);
        for (int pair : address.pairs()) {
            to.writeInt(pair);
        }
    }

    private static AddressText address(DataInput from) throws IOException {
        String shown = from.readUTF();
        String city = from.readUTF();
        String place = from.readUTF();
        String postcode = from.readUTF();
        boolean detailed = from.readBoolean();
        int[] pairs = new int[from.readUnsignedShort()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = from.readInt();
        }
        return new AddressText(shown, pairs, detailed, city, place, postcode);
    }

    private static void texts(DataOutput to, String... texts) throws IOException {
        for (String text : texts) {
            to.writeUTF(text);
        }
    }

    private static void list(List<String> texts, DataOutput to) throws IOException {
        to.writeShort(texts.size());
        for (String text : texts) {
            to.writeUTF(text);
        }
    }

    private static List<String> list(DataInput from) throws IOException {
        List<String> texts = new ArrayList<>(2);
        for (int n = from.readUnsignedShort(); n > 0; n--) {
            texts.add(from.readUTF());
        }
        return texts;
    }

    private static void maybe(@Nullable String text, DataOutput to) throws IOException {
        to.writeBoolean(text != null);
        if (text != null) {
            to.writeUTF(text);
        }
    }

    private static @Nullable String maybe(DataInput from) throws IOException {
        return from.readBoolean() ? from.readUTF() : null;
    }
}
