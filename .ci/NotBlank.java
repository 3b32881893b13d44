import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/// Ends with 1 when one of the pictures named is no picture, or shows next to nothing.
class NotBlank {
    /// A window with text has hundreds of shades on the edges of its letters; an empty one has a handful.
    private static final int FEWEST_COLOURS = 50;

    public static void main(String[] files) throws IOException {
        boolean allGood = files.length > 0;
        for (String file : files) {
            BufferedImage picture = ImageIO.read(new File(file));
            int colours = picture == null ? 0 : colours(picture);
            boolean good = colours >= FEWEST_COLOURS;
            System.out.println((good ? "shows something: " : "BLANK: ") + file + ", " + colours + " colours");
            allGood &= good;
        }
        if (!allGood) {
            System.exit(1);
        }
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                seen.add(picture.getRGB(x, y));
            }
        }
        return seen.size();
    }
}
