package dev.plimsoll.cli;

import dev.plimsoll.clients.WireMockStubs;
import dev.plimsoll.engine.port.StubService.Stub;
import dev.plimsoll.engine.traffic.DatafakerVocabulary;
import dev.plimsoll.engine.traffic.StubbedContract;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.sandbox.stub.StubServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How fast a sandbox is ready and answers, next to a WireMock with one static stub and one with a stub for every
/// operation, in the same process and with the same client. Where others use the machine too, the processor time of a
/// request says more than requests a second: it is that of the process without that of the clients' threads.
///
/// Arguments: a contract, a path of it that a GET answers, and the seconds of each round.
final class SandboxBench {
    private static final int CONNECTIONS = 16;

    private SandboxBench() {}

    public static void main(String[] args) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        String path = args[1];
        long seconds = Long.parseLong(args[2]);
        long from = System.nanoTime();
        long cpu = cpu();
        Contract contract = new ContractReader().read(bytes, args[0]);
        long read = System.nanoTime();
        ProviderDouble provider = new ProviderDouble(contract, new DatafakerVocabulary(), 1);
        try (StubServer sandbox = StubServer.start(0, () -> provider, null);
                StubServer one = StubServer.start();
                StubServer all = StubServer.start()) {
            System.out.printf(
                    "ready: contract read in %d ms, three servers after %d ms (%d ms of processor time)%n",
                    (read - from) / 1_000_000, (System.nanoTime() - from) / 1_000_000, (cpu() - cpu) / 1_000_000);
            from = System.nanoTime();
            StubbedContract stubbed = StubbedContract.of(contract, 1, new DatafakerVocabulary());
            System.out.printf(
                    "%d answers made in %d ms%n", stubbed.stubs().size(), (System.nanoTime() - from) / 1_000_000);
            String body = fetch(sandbox.address(), path);
            new WireMockStubs(one.address())
                    .serve(List.of(new Stub(
                            new OperationKey("GET", path),
                            200,
                            "application/json",
                            dev.plimsoll.model.json.Json.mapper().readTree(body))));
            new WireMockStubs(all.address()).serve(stubbed.stubs());
            for (int round = 0; round < 3; round++) {
                System.out.printf(
                        "%d bytes: one static stub %s, sandbox %s, %d stubs %s%n",
                        body.length(),
                        rate(one.address(), path, seconds),
                        rate(sandbox.address(), path, seconds),
                        stubbed.stubs().size(),
                        rate(all.address(), path, seconds));
            }
            System.gc();
            System.out.printf(
                    "heap after collection: %d MB%n",
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
        }
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /// @param processor nanoseconds that the server spent
    private record Rate(long requests, long seconds, long processor) {
        @Override
        public String toString() {
            return requests / seconds + " requests/s (" + processor / requests / 1000 + " µs of processor time each)";
        }
    }

    /// @param processor nanoseconds that its thread spent
    private record Client(long requests, long processor) {}

    private static Rate rate(URI address, String path, long seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        long before = cpu();
        List<Future<Client>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int client = 0; client < CONNECTIONS; client++) {
                Callable<Client> calls = () -> calls(address, path, end);
                clients.add(threads.submit(calls));
            }
        }
        long processor = cpu() - before;
        long requests = 0;
        for (Future<Client> client : clients) {
            requests += client.get().requests();
            processor -= client.get().processor();
        }
        return new Rate(requests, seconds, processor);
    }

    private static Client calls(URI address, String path, long end) throws IOException {
        long count = 0;
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(request);
                body(in);
                count++;
            }
        }
        return new Client(count, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from);
    }

    private static String fetch(URI address, String path) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return body(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static String body(InputStream in) throws IOException {
        int length = -1;
        String first = line(in);
        if (!first.contains(" 200")) {
            throw new IOException(first);
        }
        for (String line = first; !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (length >= 0) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        var body = new StringBuilder();
        for (int size = size(in); size > 0; size = size(in)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the server closed the connection");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }
}
