error-absent-title = এই পাতাটি নেই
error-absent = ঠিকানা ভুল, অথবা পাতাটি সরানো হয়েছে। এখান থেকে আবার শুরু করুন।
error-signed-out-title = আপনি আর সাইন ইন নেই
error-signed-out = ফিরে যান, যা লিখেছেন কপি করুন, সাইন ইন করে আবার পাঠান।
