package dev.plimsoll.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.exhibit.Exhibit;
import dev.plimsoll.model.exhibit.ExhibitEvent;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.Samples;
import dev.plimsoll.reports.exhibit.ExhibitSection;
import dev.plimsoll.reports.exhibit.PictureBytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Attached pictures in every format.
class PictureTest {
    private static final String WORDS = "Errors rise at “five” & <stay>";

    /// The report of a run with a PNG, a JPEG and a table of rows attached.
    static Report report() throws IOException {
        List<byte[]> files = List.of(picture("png"), picture("jpeg"), "a,b\n".getBytes(StandardCharsets.UTF_8));
        List<String> types = List.of("image/png", "image/jpeg", "text/csv");
        List<ExhibitState> states = new java.util.ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Exhibit exhibit = new Exhibit(
                    "R1",
                    "file-" + i,
                    ExhibitKind.CHART,
                    "Grafana",
                    "operator",
                    Samples.NOON,
                    ZoneId.of("Europe/Berlin"),
                    null,
                    WORDS,
                    types.get(i),
                    Json.sha256(files.get(i)),
                    files.get(i).length);
            states.add(new ExhibitState(
                    ExhibitId.number(i + 1L),
                    List.of(new ExhibitEvent.Attached(Samples.NOON, new Person("ada"), exhibit))));
        }
        return ExhibitSection.into(
                SampleRuns.FAILED.report(),
                states,
                state -> files.get((int) state.id().number() - 1));
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 900; x++) {
            image.setRGB(x, x % 400, 0xff8800 + x);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    @Test
    void everyFormatHoldsThePicturesWithTheirWordsAndTheDigestsOfTheRest() throws IOException {
        Report report = report();
        assertThat(report.sections().getLast().id()).isEqualTo("appendix");
        String csv = Json.sha256("a,b\n".getBytes(StandardCharsets.UTF_8));
        for (Format format : List.of(Format.MARKDOWN, Format.HTML, Format.JSON)) {
            String text = new String(format.render(report), StandardCharsets.UTF_8);
            assertThat(text).as(format.name()).contains(csv);
            for (String type : List.of("png", "jpeg")) {
                assertThat(text)
                        .as("%s in %s", type, format)
                        .contains(Base64.getEncoder().encodeToString(picture(type)));
            }
        }
        byte[] docx = Format.DOCX.render(report);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getAllPictures())
                    .anySatisfy(picture -> assertThat(picture.getData()).isEqualTo(picture("png")))
                    .anySatisfy(picture -> assertThat(picture.getData()).isEqualTo(picture("jpeg")));
        }
        byte[] pdf = Format.PDF.render(report);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long images = 0;
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(images).isEqualTo(2);
        }
        Report stored = Report.ofJson(report.toJson());
        for (Format format : Format.values()) {
            assertThat(format.render(stored)).as("%s again", format).isEqualTo(format.render(report));
        }
    }

    @Test
    void onlyWholePicturesOfTwoKindsAreShown() throws IOException {
        byte[] png = picture("png");
        assertThat(PictureBytes.mediaType(png)).contains("image/png");
        assertThat(PictureBytes.mediaType(picture("jpeg"))).contains("image/jpeg");
        assertThat(PictureBytes.mediaType(picture("gif"))).isEmpty();
        assertThat(PictureBytes.mediaType(Arrays.copyOf(png, png.length / 2))).isEmpty();
        assertThat(PictureBytes.mediaType("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PictureBytes.mediaType(new byte[0])).isEmpty();
        assertThatThrownBy(() -> new Block.Picture("", "t", "d", "image/png", "\" onerror=\"x", false))
                .hasMessageContaining("Base64");
        assertThatThrownBy(() -> new Block.Picture("", "t", "d", "image/svg+xml", "AAAA", false))
                .hasMessageContaining("PNG and JPEG");
    }
}
