import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checkout that takes an order without a discount as an order with none. */
class TolerantCheckout {
    public static void main(String[] args) throws InterruptedException {
        String service = System.getenv("PLIMSOLL_TARGET");
        String order = get(service + "/orders/7d3e1f60-2f6a-4a55-9a3c-0d4f8c1f2b11");
        long total = number(order, "total", 0);
        long discount = number(order, "discount", 0);
        System.out.println("To pay: " + (total - discount) + " cents");
    }

    private static long number(String order, String field, long otherwise) {
        Matcher found = Pattern.compile("\"" + field + "\"\\s*:\\s*(\\d+)").matcher(order);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }

    private static String get(String address) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(2)).build();
        String trouble = "";
        for (int attempt = 1; attempt <= 8; attempt++) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                trouble = "status " + answer.statusCode();
            } catch (IOException failure) {
                trouble = String.valueOf(failure.getMessage());
            }
        }
        System.out.println("No order after 8 attempts: " + trouble);
        System.exit(2);
        return "";
    }
}
