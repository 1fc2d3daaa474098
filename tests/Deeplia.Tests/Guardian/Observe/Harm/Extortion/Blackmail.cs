namespace Deeplia.Tests.Guardian.Observe.Harm.Extortion;

/// <summary>One blackmail letter and one honest text about such letters in each language, invented for the tests.</summary>
internal static class Blackmail
{
    /// <summary>A claim, shame, a threat and a demand.</summary>
    public static string Letter(string language) => language switch
    {
        "en" => "I hacked your device and turned on your webcam. I recorded you on an adult site. Pay 700 dollars in bitcoin,"
            + " you have 48 hours, or I will send the video to all your friends. After that I will delete everything.",
        "fr" => "J'ai piraté votre ordinateur et activé votre webcam. Je vous ai filmé sur un site pour adultes. Payez 700 euros en bitcoin,"
            + " vous avez 48 heures, sinon j'envoie la vidéo à tous vos contacts. Ensuite je supprimerai tout.",
        "de" => "Ich habe Ihren Computer gehackt und Ihre Kamera eingeschaltet. Ich habe Sie auf einer Pornoseite gefilmt. Zahlen Sie 700 Euro"
            + " in Bitcoin, Sie haben 48 Stunden, sonst schicke ich das Video an alle Ihre Kontakte. Danach lösche ich alles.",
        "es" => "He hackeado su ordenador y activé su cámara. Le he grabado en una página para adultos. Pague 700 euros en bitcoin,"
            + " tiene 48 horas, o enviaré el vídeo a todos sus contactos. Después borraré todo.",
        "pt" => "Invadi o seu computador e ativei a sua câmara. Gravei-o num site para adultos, tenho um vídeo seu. Pague 700 euros em bitcoin,"
            + " tem 48 horas, ou envio o vídeo a todos os seus contactos. Depois apago tudo.",
        "it" => "Ho hackerato il tuo computer e attivato la tua webcam. Ti ho registrato su un sito per adulti. Paga 700 euro in bitcoin,"
            + " hai 48 ore, altrimenti invierò il video a tutti i tuoi contatti. Poi cancellerò tutto.",
        "nl" => "Ik heb je computer gehackt en je webcam aangezet. Ik heb je gefilmd op een pornosite. Betaal 700 euro in bitcoin,"
            + " je hebt 48 uur, anders stuur ik de video naar al je contacten. Daarna verwijder ik alles.",
        "pl" => "Zhakowałem twój komputer i włączyłem kamerę. Nagrałem cię na stronie dla dorosłych. Zapłać 700 euro w bitcoinach,"
            + " masz 48 godzin, inaczej wyślę nagranie wszystkim znajomym. Potem usunę wszystko.",
        "cs" => "Hacknul jsem váš počítač a zapnul kameru, mám přístup ke všemu. Natočil jsem vás na stránce pro dospělé. Zaplaťte 700 eur"
            + " v bitcoinech, máte 48 hodin, jinak pošlu video všem přátelům. Pak smažu vše.",
        "sv" => "Jag har hackat din dator och slog på din webbkamera. Jag har filmat dig på en porrsida. Betala 700 euro i bitcoin,"
            + " du har 48 timmar, annars skickar jag videon till alla vänner. Sedan raderar jag allt.",
        "ru" => "Я взломал ваш компьютер и включил камеру. Я записал видео, как вы были на порносайте. Переведите 700 евро в биткоинах,"
            + " у вас 48 часов, иначе отправлю видео всем друзьям. Потом удалю всё.",
        "tr" => "Bilgisayarınızı hackledim ve kameranızı açtım. Porno sitesinde görüntünüzü kaydettim. 700 euro bitcoin gönderin,"
            + " 48 saat süreniz var, yoksa videoyu herkese gönderirim. Sonra videoyu silerim.",
        "ja" => "あなたの端末に侵入し、カメラを起動しました。アダルトサイトでのあなたの動画を録画しました。ビットコインで700ユーロを送金してください。"
            + "48時間以内です。さもなければ動画を家族に送信します。その後、動画を削除します。",
        "zh" => "我入侵了你的电脑，打开了摄像头。我录下了你在色情网站的视频。请用比特币支付700美元，你有48小时，"
            + "否则我会把视频发送给所有朋友。之后我会删除视频。",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "no letter in this language"),
    };

    /// <summary>A newspaper, a bank or an office that warns of such letters in their own words.</summary>
    public static string Advice(string language) => language switch
    {
        "en" => "Our readers report a scam: these emails say 'I hacked your device, I recorded you, pay in bitcoin within 48 hours'."
            + " It is a bluff. Never pay, do not answer, and report such emails to the police.",
        "fr" => "Attention à cette arnaque : ces courriels disent « j'ai piraté votre ordinateur, je vous ai filmé, payez en bitcoin sous"
            + " 48 heures ». Les escrocs bluffent. Ne payez pas et signalez ces messages à la police. Nos lecteurs en reçoivent beaucoup.",
        "de" => "Die Verbraucherzentrale warnt vor Betrug: Solche Mails behaupten, die Kamera sei gehackt und ein Video aufgenommen, und fordern"
            + " Bitcoin binnen 48 Stunden. Die Erpresser bluffen. Zahlen Sie nicht und melden Sie solche Mails der Polizei.",
        "es" => "Aviso a nuestros clientes: estos correos dicen que han hackeado su ordenador y grabado un vídeo, y piden bitcoin en 48 horas."
            + " Es una estafa. No pague y denuncie estos mensajes a la policía. Los delincuentes no tienen nada.",
        "pt" => "Aviso aos leitores: estes emails dizem que gravaram um vídeo com a sua câmara e pedem bitcoin em 48 horas. É uma burla."
            + " Não pague e denuncie estas mensagens à polícia. Os burlões não têm nada, é uma fraude.",
        "it" => "Avviso ai lettori: queste email dicono di avere hackerato il computer e registrato un video, e chiedono bitcoin entro 48 ore."
            + " È una truffa. Non pagate e segnalate questi messaggi alla polizia. I truffatori non hanno nulla.",
        "nl" => "Waarschuwing voor onze lezers: deze mails zeggen dat je webcam is gehackt en eisen bitcoin binnen 48 uur. Het is oplichting."
            + " Betaal niet en meld zulke berichten bij de politie. De criminelen bluffen.",
        "pl" => "Ostrzeżenie dla klientów: takie wiadomości mówią o nagraniu z kamery i żądają bitcoinów w ciągu 48 godzin. To oszustwo."
            + " Nie płać i zgłoś takie wiadomości na policję. Oszuści nic nie mają.",
        "cs" => "Varování pro klienty: podvodníci píší, že natočili video kamerou, a chtějí bitcoiny do 48 hodin. Je to podvod. Neplaťte.",
        "sv" => "Varning till våra läsare: bedragare skriver att de har filmat med webbkameran och vill ha bitcoin inom 48 timmar. Det är bluff."
            + " Betala inte och gör en polisanmälan.",
        "ru" => "Предупреждаем клиентов: мошенники пишут, что записали видео с камеры, и требуют биткоины за 48 часов. Это обман."
            + " Не платите и сообщите в полицию. Такие письма получают многие читатели.",
        "tr" => "Müşterilerimize uyarı: dolandırıcılar kameranızı açtıklarını ve video kaydettiklerini yazıp bitcoin ister. Bunlar sahte iletiler."
            + " Ödeme yapmayın.",
        "ja" => "お客様へのお知らせ：カメラで録画したと言ってビットコインを要求する詐欺メールが増えています。迷惑メールですので支払わないでください。",
        "zh" => "致客户：有骗局邮件声称打开了摄像头、录制了视频并索要比特币。这是诈骗，不要付款。",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "no advice in this language"),
    };
}
