package dev.plimsoll.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static List<String> read(String text, List<Integer> cuts) {
        var reader = new ResponseReader();
        List<String> seen = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            ByteBuf bytes = Unpooled.copiedBuffer(text.substring(from, cut), StandardCharsets.ISO_8859_1);
            from = cut;
            while (bytes.isReadable()) {
                switch (reader.read(bytes, false)) {
                    case MORE -> assertThat(bytes.isReadable()).isFalse();
                    case ANSWERED -> seen.add(reader.status() + (reader.keepAlive() ? " kept" : ""));
                    case BROKEN -> {
                        seen.add("broken");
                        return seen;
                    }
                }
            }
        }
        if (reader.endsWithConnection()) {
            seen.add(reader.status() + "");
        }
        return seen;
    }

    private static List<String> read(String text) {
        return read(text, List.of(text.length()));
    }

    /// What Netty's own decoder makes of the same bytes.
    private static List<String> decoded(String text) {
        var channel = new EmbeddedChannel(new HttpResponseDecoder());
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
        channel.finish();
        List<String> seen = new ArrayList<>();
        String present = "";
        boolean whole = true;
        for (HttpObject part = channel.readInbound(); part != null; part = channel.readInbound()) {
            whole &= part.decoderResult().isSuccess();
            if (part instanceof HttpResponse response) {
                int status = response.status().code();
                boolean measured = HttpUtil.isContentLengthSet(response)
                        || HttpUtil.isTransferEncodingChunked(response)
                        || status == 204
                        || status == 304;
                boolean kept = measured && HttpUtil.isKeepAlive(response);
                present = status < 200 ? "" : status + (kept ? " kept" : "");
            }
            if (part instanceof LastHttpContent && whole && !present.isEmpty()) {
                seen.add(present);
            }
        }
        return seen;
    }

    private static <T> T one(RandomGenerator random, List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static String response(RandomGenerator random) {
        String length = one(random, List.of("Content-Length", "content-length", "CONTENT-LENGTH "));
        return one(
                random,
                List.of(
                        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
                        "HTTP/1.1 204 No Content\r\n\r\n",
                        "HTTP/1.1 304 Not Modified\r\nContent-Length: 70\r\n\r\n",
                        "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nok",
                        "HTTP/1.1 404\r\n" + length + ": 5  \r\nServer: x\r\n\r\n12345",
                        "\r\n" + OK + "X: " + "y".repeat(random.nextInt(600)) + "\r\n" + length + ":0\r\n\r\n",
                        OK + "Connection: upgrade , Close\r\n" + length + ": 3\r\n\r\nabc",
                        OK + "Transfer-Encoding: gzip, Chunked\r\n\r\n" + "1f\r\n" + "z".repeat(31)
                                + "\r\n2;a=b\r\nok\r\n0\r\nDigest: x\r\n\r\n",
                        OK + "Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void manyAnswersInAnyPiecesAreReadAsNettyReadsThem(long seed) {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 100; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                text.append(response(random));
            }
            if (random.nextInt(4) == 0) {
                text.append("HTTP/1.1 200 OK\r\n\r\nuntil the end");
            } else if (random.nextInt(4) == 0) {
                text.setLength(random.nextInt(text.length()));
            }
            List<Integer> cuts = new ArrayList<>(random.ints(random.nextInt(10), 0, text.length() + 1)
                    .boxed()
                    .sorted()
                    .toList());
            cuts.add(text.length());

            assertThat(read(text.toString(), cuts))
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isEqualTo(decoded(text.toString()));
        }
    }

    @Test
    void anAnswerToHeadEndsWithItsHead() {
        var reader = new ResponseReader();
        ByteBuf bytes = Unpooled.copiedBuffer(OK + "Content-Length: 10\r\n\r\n", StandardCharsets.US_ASCII);

        assertThat(reader.read(bytes, true)).isEqualTo(ResponseReader.Step.ANSWERED);
        assertThat(reader.keepAlive()).isTrue();
        assertThat(bytes.isReadable()).isFalse();
    }

    @Test
    void whatFollowsAnAnswerIsLeft() {
        var reader = new ResponseReader();
        ByteBuf bytes =
                Unpooled.copiedBuffer(OK + "Content-Length: 2\r\n\r\nok\r\n HTTP/1.1", StandardCharsets.US_ASCII);

        assertThat(reader.read(bytes, false)).isEqualTo(ResponseReader.Step.ANSWERED);
        reader.skipBlank(bytes);
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 2000 OK", "HTTP/1.1 20 OK", "HTTP/1.1 OK", "HTTP/1 200 OK", "HTTP 1.1 200 OK", "SSH-2.0-x"})
    void aLineThatIsNoStatusLineIsBroken(String line) {
        assertThat(read(line + "\r\n\r\n")).containsExactly("broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
                "Content-Length: 3, 3\r\n\r\nabc",
                "Content-Length: -3\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Length:\r\n 3\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\nx\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nokay\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\n",
            })
    void aBodyWhoseEndCannotBeToldIsBroken(String rest) {
        assertThat(read(OK + rest)).containsExactly("broken");
    }

    @Test
    void aHeadWithoutEndIsBroken() {
        assertThat(read(OK + "X: y\r\n".repeat(20_000))).containsExactly("broken");
        assertThat(read(OK + "X: " + "y".repeat(100_000))).containsExactly("broken");
    }
}
