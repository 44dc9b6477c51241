import com.github.binarywang.wxpay.bean.notify.WxPayOrderNotifyResult;
import com.github.binarywang.wxpay.bean.request.WxPayUnifiedOrderRequest;
import com.github.binarywang.wxpay.config.WxPayConfig;
import com.github.binarywang.wxpay.exception.WxPayException;
import com.github.binarywang.wxpay.service.WxPayService;
import com.github.binarywang.wxpay.service.impl.WxPayServiceImpl;
import com.github.binarywang.wxpay.util.XmlConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Verifies and writes with WxJava on command: see ../src/child.rs. */
final class Peer {
    private final Path folder;
    private final WxPayConfig config = new WxPayConfig();
    private final WxPayService service = new WxPayServiceImpl();
    private String written = "";

    private Peer(Path folder, String key) {
        this.folder = folder;
        config.setAppId("wxd930ea5d5a258f4f");
        config.setMchId("10000100");
        config.setMchKey(key);
        service.setConfig(config);
        // The faster of the package's two ways to write XML; it has no say in how this message is read.
        XmlConfig.fastMode = true;
    }

    private boolean accept(String document, String signType) {
        try {
            WxPayOrderNotifyResult result = service.parseOrderNotifyResult(document, signType);
            return "SUCCESS".equals(result.getReturnCode()) && "SUCCESS".equals(result.getResultCode());
        } catch (WxPayException refusal) {
            return false;
        }
    }

    private boolean write(Map<String, String> order) {
        WxPayUnifiedOrderRequest request = new WxPayUnifiedOrderRequest();
        request.setAppid(order.get("appid"));
        request.setMchId(order.get("mch_id"));
        request.setDeviceInfo(order.get("device_info"));
        request.setNonceStr(order.get("nonce_str"));
        request.setSignType(order.get("sign_type"));
        request.setBody(order.get("body"));
        request.setAttach(order.get("attach"));
        request.setOutTradeNo(order.get("out_trade_no"));
        request.setFeeType(order.get("fee_type"));
        request.setTotalFee(Integer.valueOf(order.get("total_fee")));
        request.setSpbillCreateIp(order.get("spbill_create_ip"));
        request.setNotifyUrl(order.get("notify_url"));
        request.setTradeType(order.get("trade_type"));
        request.setProductId(order.get("product_id"));
        try {
            request.checkAndSign(config);
        } catch (WxPayException refusal) {
            return false;
        }
        written = request.toXML();
        return true;
    }

    /** After a third as many that are not measured: nanoseconds, and how many were good. */
    private static long[] timed(int count, BooleanSupplier work) {
        for (int i = 0; i < (count + 2) / 3; i++) {
            work.getAsBoolean();
        }
        long good = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            good += work.getAsBoolean() ? 1 : 0;
        }
        return new long[] {System.nanoTime() - begin, good};
    }

    private String answer(String[] words) throws IOException {
        if (words[0].equals("version")) {
            return "WxJava " + System.getProperty("wxjava") + ", Java " + System.getProperty("java.version");
        }
        String content = Files.readString(folder.resolve(words[1]));
        String signType = words[2];
        int count = Integer.parseInt(words[3]);
        if (words[0].equals("verify")) {
            long[] result = timed(count, () -> accept(content, signType));
            return result[0] + " " + result[1];
        }
        Map<String, String> order = new HashMap<>();
        for (String line : content.split("\n")) {
            String[] field = line.split("\t");
            order.put(field[0], field[1]);
        }
        long[] result = timed(count, () -> write(order));
        StringBuilder hex = new StringBuilder();
        for (byte each : written.getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format("%02x", each));
        }
        return result[0] + " " + hex;
    }

    public static void main(String[] arguments) throws IOException {
        Peer peer = new Peer(Path.of(arguments[0]), arguments[1]);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(peer.answer(line.split(" ")));
        }
    }
}
