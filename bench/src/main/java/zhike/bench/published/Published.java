package zhike.bench.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints published values, ours and the difference, then how long a million customers take. Ends
 * with 1 when a value differs by more than its last printed digit or a time is missed. Arguments:
 * the folder of the shared data; {@code --customers N} for another number than 1,000,000.
 */
public final class Published {
    private Published() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of("../shared/data");
        int customers = 1_000_000;
        List<String> rest = new ArrayList<>(List.of(args));
        rest.remove("--published");
        while (!rest.isEmpty()) {
            String arg = rest.removeFirst();
            if (!arg.equals("--customers")) data = Path.of(arg);
            else customers = rest.isEmpty() ? 0 : Integer.parseInt(rest.removeFirst());
        }
        if (customers < 1) refuse("--customers needs a number, such as --customers 1000000");
        for (String each : List.of("cdnow/CDNOW_sample.txt", "online_retail"))
            if (!Files.exists(data.resolve(each)))
                refuse("no " + each + " in " + data + ": give the folder of the shared data");
        Table table = new Table();
        PurchaseValues.add(table, data);
        SpendValues.add(table, data);
        DonationValues.add(table, data);
        ScoreValues.add(table);
        ShareValues.add(table);
        RetailValues.add(table, data);
        FitSpeed.add(table, customers);
        System.exit(table.end());
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(2);
    }
}
