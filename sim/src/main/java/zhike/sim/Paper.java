package zhike.sim;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** A small file of the kind that lies in customers' files. */
record Paper(String name, byte[] content) {
    static Paper of(Play play, Customer customer, int kind) {
        String title = play.lists.of("files").get(kind);
        String date = play.clock.today().toString();
        return switch (kind) {
            case 0 ->
                    new Paper(
                            title + date + ".csv",
                            quotation(play).getBytes(StandardCharsets.UTF_8));
            case 3 -> new Paper(title + date + ".png", sketch(play));
            default ->
                    new Paper(
                            title + date + ".txt",
                            minutes(play, customer, title, date).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String quotation(Play play) {
        StringBuilder lines =
                new StringBuilder("\uFEFF").append(play.lists.only("quotation")).append("\r\n");
        for (int line = play.chance.between(2, 5); line > 0; line--) {
            int pieces = play.chance.between(1, 20);
            int price = play.chance.between(9, 180) * 100;
            lines.append(play.chance.of(play.lists.of("products")))
                    .append(',')
                    .append(pieces)
                    .append(',')
                    .append(price)
                    .append(',')
                    .append(pieces * price)
                    .append("\r\n");
        }
        return lines.toString();
    }

    private static String minutes(Play play, Customer customer, String title, String date) {
        return title
                + "\n"
                + date
                + "\n"
                + customer.name()
                + "\n\n"
                + "1. "
                + play.phrases.say("notes.visit", customer.spokenTo(), null)
                + "\n"
                + "2. "
                + play.phrases.say("plans", null, null)
                + "\n";
    }

    /** A plan of rooms as one draws it on site. */
    private static byte[] sketch(Play play) {
        BufferedImage picture = new BufferedImage(240, 160, BufferedImage.TYPE_BYTE_BINARY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 240, 160);
        pen.setColor(Color.BLACK);
        pen.drawRect(8, 8, 223, 143);
        int corridor = play.chance.between(60, 100);
        pen.drawLine(8, corridor, 231, corridor);
        for (int wall = 40; wall < 220; wall += play.chance.between(30, 60))
            pen.drawLine(
                    wall,
                    play.chance.in(0.5) ? 8 : corridor,
                    wall,
                    play.chance.in(0.5) ? corridor : 151);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
